"""A crowd to measure with: one virtual patient's course, played through the real bot, and copies of it."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from bot.wiring.simulation import ANA, play_in
from domain.case import Case
from storage.codec import domain_version
from storage.engine import Session, Storage
from storage.instants import EPOCH
from storage.load import load
from storage.opening import open_storage
from storage.people import find_person
from storage.snapshot import encode_case

FILE = "ldnbot.db"
FIRST_CHAT = 1_000_000
"""Patient n of a crowd has this number plus n at Telegram."""


def play_course(folder: Path, days: int) -> Path:
    """Play one patient's course of so many days after the first dose; return the database it leaves.

    It ends half an hour before an evening: the next thing due is that day's prompt.
    """
    kept = folder / f"course-{days}.db"
    if not kept.exists():
        with TemporaryDirectory(dir=folder) as playing:
            asyncio.run(play_in(Path(playing), "flare", days, 1))
            copyfile(Path(playing) / FILE, kept)
    return kept


ALL = 1_000_000
"""More facts than a log has."""


def open_crowd(folder: Path, course: Path, patients: int, log: int = 50) -> Storage:
    """Return an open database with so many copies of the patient of a course.

    Of each log the newest `log` facts are copied, and the tables that follow from them; with 0 only the rows
    of the cases, without what they hold: nobody reads them.
    """
    path = folder / FILE
    for old in folder.glob(FILE + "*"):
        old.unlink()
    copyfile(course, path)
    with open_storage(path) as storage:
        case = storage.write_now(_ana)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        connection.create_function("snapshot_of", 1, lambda n: _snapshot(case, n))
        connection.create_function("domain", 0, domain_version)
        _copy(connection, patients, max(case.version - log, 0) if log else None)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return open_storage(path)


def evening_of(course: Path) -> datetime:
    """Return when the patient of a course is next asked about an evening (aware UTC)."""
    with closing(sqlite3.connect(course)) as connection:
        (micros,) = connection.execute('SELECT next_wake_at FROM "case"').fetchone()
    return datetime.fromtimestamp(micros / 1_000_000, EPOCH.tzinfo)


def case_id(number: int) -> str:
    """Return the id of a crowd's case."""
    return f"{number:016x}"


def _ana(session: Session) -> Case:
    person = find_person(session, ANA)
    if person is None or person.case_id is None:
        raise LookupError("the course has no patient")
    return load(session, person.case_id)


def _snapshot(case: Case, number: int) -> str:
    return encode_case(replace(case, id=case_id(number), person=number + 1))


NUMBERS = "WITH RECURSIVE crowd(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM crowd LIMIT ?)"
THEIRS = {
    "person": {"id": "n + 1", "telegram_id": f"{FIRST_CHAT} + n", "chat_id": f"{FIRST_CHAT} + n"},
    "case": {
        "id": "printf('%016x', n)",
        "person_id": "n + 1",
    },
    "snapshot": {"case_id": "printf('%016x', n)", "body": "snapshot_of(n)", "folded_by": "domain()"},
    "fact": {"case_id": "printf('%016x', n)"},
    "rating": {"case_id": "printf('%016x', n)"},
    "intake": {"case_id": "printf('%016x', n)"},
}
"""What differs from patient to patient."""


def _copy(connection: sqlite3.Connection, patients: int, after: int | None) -> None:
    for table, theirs in THEIRS.items():
        if after is None and table not in {"person", "case"}:
            continue
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        values = ", ".join(theirs.get(name, f'"{table}"."{name}"') for name in columns)
        names = ", ".join(f'"{name}"' for name in columns)
        newest = f" WHERE seq > {after}" if table == "fact" else ""
        connection.execute(
            f'{NUMBERS} INSERT INTO "{table}" ({names}) SELECT {values} FROM crowd, "{table}"{newest}',
            (patients,),
        )
    # The patient that was copied takes no part.
    connection.execute('UPDATE "case" SET next_wake_at = NULL WHERE person_id = 1')
    connection.commit()
