"""`ldnbot check`."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.saying import FAILED, fail, settings


def check(
    *,
    alive: Annotated[
        bool, typer.Option("--alive", help="Only ask the running bot whether Telegram answers it.")
    ] = False,
) -> None:
    """Prove token, API, clock, database, audit trail, languages and permissions, each with what to do."""
    from bot.wiring.checking import examine, is_alive  # noqa: PLC0415  see bot/cli/__init__.py

    found = settings()
    if alive:
        trouble = is_alive(found.database)
        if trouble is not None:
            fail(FAILED, trouble)
        typer.echo("alive")
        return
    results = examine(found)
    for result in results:
        typer.echo(f"{'ok' if result.good else 'NO':3} {result.what}: {result.told}")
    if not all(result.good for result in results):
        raise typer.Exit(FAILED)
