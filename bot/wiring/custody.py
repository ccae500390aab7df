"""Copy, erase and read in from the command line: through the bot that runs, else on the database itself."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bot import custody
from bot.control import Body, Deaf, ask, socket_beside
from bot.custody import Copy, NotDone
from domain.commands.exporting import ExportForm
from scheduler.clock import SystemClock
from storage.engine import Session, StorageTrouble
from storage.lock import AlreadyRunning, take_lock
from storage.opening import Damaged, NotCurrent, open_storage

T = TypeVar("T")


def copy(database: Path, case_id: str | None, form: ExportForm) -> Copy:
    """Return a copy of a case; raises NotDone."""
    answer = _asked(database, "export", case=case_id, form=form.value)
    if answer is not None:
        return Copy(str(answer["name"]), base64.b64decode(str(answer["file"])))
    now = SystemClock().now()
    archive = _on_database(database, lambda session: custody.take_copy(session, case_id, form, now))
    return custody.made(archive, form, now)


def erase(database: Path, case_id: str) -> str:
    """Delete everything about the person of a case and return the number of the receipt; raises NotDone."""
    answer = _asked(database, "erase", case=case_id)
    if answer is not None:
        return str(answer["receipt"])
    return _on_database(database, lambda session: custody.erase(session, case_id, SystemClock().now()))


def read_in(database: Path, file: bytes, account: int) -> str:
    """Put a copy into the database of a bot that does not run, and return its case; raises NotDone."""
    return _on_database(database, lambda session: custody.read_in(session, file, account))


def _asked(database: Path, command: str, **body: object) -> Body | None:
    """Ask the running bot; None when none runs."""
    try:
        answer = ask(socket_beside(database), command, **body)
    except Deaf:
        raise NotDone("The running bot does not answer. Is it stopping? Try again in a minute.") from None
    if answer is None:
        return None
    if not answer.get("ok"):
        raise NotDone(f"The running bot could not do it ({answer.get('error')}).")
    if "refused" in answer:
        raise NotDone(str(answer["refused"]))
    return answer


def _on_database(database: Path, work: Callable[[Session], T]) -> T:
    try:
        with take_lock(database):
            if not database.exists():
                raise NotDone(f"{database} does not exist. Is LDNBOT_DATABASE_URL right?")
            with open_storage(database) as storage:
                done = storage.write_now(work)
                storage.empty_journal_now()
                return done
    except (AlreadyRunning, Damaged, NotCurrent, StorageTrouble) as error:
        raise NotDone(str(error)) from None
    except OSError as error:
        raise NotDone(f"{database.parent} cannot be used: {error.strerror}.") from None
