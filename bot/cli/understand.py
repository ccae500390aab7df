"""`ldnbot understand`."""

from __future__ import annotations

import json
import sys

import typer


def understand() -> None:
    """Read one sentence per line and write one JSON object per line."""
    from bot.understand import to_json  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.understand import understand as meaning_of  # noqa: PLC0415  the same

    for line in sys.stdin.buffer:
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        typer.echo(json.dumps(to_json(meaning_of(text)), ensure_ascii=False))
