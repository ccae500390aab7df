"""`ldnbot demo`."""

from __future__ import annotations

from typing import Annotated

import typer


def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any free one.")] = 0,
) -> None:
    """Show the bot in a page: a chat to tap in, and a clock to move. Ctrl-C ends it."""
    from bot.wiring.demo import show_blocking  # noqa: PLC0415  see bot/cli/__init__.py

    show_blocking(port, typer.echo)
