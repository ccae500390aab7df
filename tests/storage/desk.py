"""What storage tests begin with: an open database, Ana and her case, and notices to her."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copyfile

from sqlmodel import col, update

from domain.case import Case
from domain.commands.base import Command
from domain.commands.day import ChatLost, RatePain
from domain.messages.base import Message
from domain.messages.day import Asking, EveningCheck
from domain.notices import Choice, Gravity, Notice, Rows, WhenUnsure
from storage import cases, people
from storage.engine import Session, Storage
from storage.opening import open_storage
from storage.people import Person
from storage.tables import FactRow, SnapshotRow

EVENING = datetime(2027, 5, 25, 20, tzinfo=UTC)
DAY = date(2027, 5, 25)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
ANA, BEN, CLEO = 1001, 1002, 1003
"""Telegram's numbers of three people."""


@dataclass(frozen=True)
class Patient:
    """A person who is a patient, and her case."""

    person: Person
    case: Case


def open_desk(folder: Path, template: Path | None = None) -> Storage:
    """A new database in this folder: made, or copied from one that was just made."""
    path = folder / "ldnbot.db"
    if template is not None:
        copyfile(template, path)
    return open_storage(path)


def enrol(session: Session, telegram_id: int = ANA) -> Patient:
    """Bind an account to its private chat and open a case for it."""
    person = people.add_person(session, telegram_id, telegram_id, "en")
    case = cases.open_case(session, person.id, EVENING)
    return Patient(people.get_person(session, person.id), case)


def evening(asking: Asking = Asking.FIRST) -> Message:
    """A message as a dose prompt has it."""
    return EveningCheck(DAY, asking, pain_open=True, dose=None, due_at=EVENING)


def buttons(*commands: Command) -> Rows:
    """One row of buttons; without commands: pain 3, and pain 4."""
    given = commands or (RatePain(DAY, 6), RatePain(DAY, 8))
    return (tuple(Choice(f"button {number}", command) for number, command in enumerate(given)),)


def notice(
    to: Patient,
    key: str = "first",
    *,
    topic: str = "day:2027-05-25",
    due: datetime = EVENING,
    expires: datetime | None = None,
    unsure: WhenUnsure = WhenUnsure.DROP,
    gravity: Gravity = Gravity.DOSE,
    choices: Rows | None = None,
) -> Notice:
    """A notice to somebody: a dose prompt unless said otherwise."""
    rows = buttons() if choices is None else choices
    return Notice(key, to.person.id, evening(), topic, due, rows, expires, unsure, gravity)


LOST = ChatLost()
"""A command every case understands."""


def spoil(session: Session, case: Case) -> None:
    """Let nobody read a case again: neither its snapshot nor one of its facts."""
    session.exec(update(SnapshotRow).where(col(SnapshotRow.case_id) == case.id).values(body='{"no": "case"}'))
    session.add(FactRow(case_id=case.id, seq=99, at=EVENING, actor="patient", kind="NeverKnown", body="{}"))
