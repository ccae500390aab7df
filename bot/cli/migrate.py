"""`ldnbot migrate`."""

from __future__ import annotations

import typer

from bot.cli.saying import FAILED, fail, settings


def migrate() -> None:
    """Bring the database to the shape of this version, whole or not at all."""
    from storage import schema  # noqa: PLC0415  see bot/cli/__init__.py
    from storage.lock import AlreadyRunning, take_lock  # noqa: PLC0415  the same
    from storage.opening import Damaged, check_whole  # noqa: PLC0415  the same

    database = settings().database
    try:
        with take_lock(database):
            if database.exists():
                check_whole(database)
            schema.migrate(database)
    except (AlreadyRunning, Damaged) as error:
        fail(FAILED, str(error))
    except OSError as error:
        fail(FAILED, f"{database.parent} cannot be used: {error.strerror}. Check who may write there.")
    typer.echo(f"{database} is current.")
