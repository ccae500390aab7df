"""`ldnbot export`, `ldnbot erase` and `ldnbot import`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.saying import BAD_INPUT, FAILED, fail, settings

Case = Annotated[
    str | None, typer.Argument(help="The number of the case. With one case in all it is that one.")
]


def export(
    case: Case = None,
    *,
    tables: Annotated[bool, typer.Option("--tables", help="A zip of CSV tables, in place of JSON.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="The file to write. Without it JSON goes to the terminal.")
    ] = None,
) -> None:
    """Copy a diary: everything as JSON, or its tables. It holds health data in the clear."""
    from bot.custody import NotDone  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.wiring.custody import copy  # noqa: PLC0415  the same
    from domain.commands.exporting import ExportForm  # noqa: PLC0415  the same

    if tables and out is None:
        fail(BAD_INPUT, "Say where the tables shall go: --out FILE.")
    if out is not None and out.exists():
        fail(BAD_INPUT, f"{out} exists already; nothing was written over.")
    try:
        made = copy(settings().database, case, ExportForm.TABLES if tables else ExportForm.WHOLE)
    except NotDone as error:
        fail(FAILED, str(error))
    if out is None:
        typer.echo(made.content.decode())
        return
    try:
        out.touch(mode=0o600)
        out.write_bytes(made.content)
    except OSError as error:
        fail(FAILED, f"{out} cannot be written: {error.strerror}.")
    typer.echo(f"{out} is written. It holds health data: keep it where nobody else reads it.")


def erase(
    case: Annotated[str, typer.Argument(help="The number of the case; `ldnbot export` lists them.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete everything about one person, for good. The chat itself is not touched."""
    from bot.custody import NotDone  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.wiring.custody import erase  # noqa: PLC0415  the same

    database = settings().database
    if not yes and not typer.confirm(f"Delete everything about the person of case {case}, for good?"):
        fail(FAILED, "Nothing was deleted.")
    try:
        receipt = erase(database, case)
    except NotDone as error:
        fail(FAILED, str(error))
    typer.echo(f"Deleted. Receipt {receipt}.")
    typer.echo("Copies of the database made before still hold it, and so does the chat at Telegram.")


def read_in(
    file: Annotated[Path, typer.Argument(help="A copy made by `export`, as JSON.")],
    *,
    account: Annotated[int, typer.Option(help="The number of the Telegram account whose diary it is.")],
) -> None:
    """Read a copy in as the diary of an account that has none here. The bot must not run."""
    from bot.copies import NoCopy  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.custody import NotDone  # noqa: PLC0415  the same
    from bot.wiring.custody import read_in  # noqa: PLC0415  the same

    database = settings().database
    try:
        number = read_in(database, file.read_bytes(), account)
    except OSError as error:
        fail(BAD_INPUT, f"{file} cannot be read: {error.strerror}.")
    except NoCopy as error:
        fail(BAD_INPUT, str(error))
    except NotDone as error:
        fail(FAILED, str(error))
    typer.echo(f"Read in as case {number}.")
