"""Pinned lines: which message of a chat is the line, what it shows, and when it is to be looked at again.

What it shows is kept as a digest: the words themselves are nobody's business here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, insert, select, update

from storage.people import get_person
from storage.tables import PersonRow, PinnedRow


@dataclass(frozen=True, slots=True)
class Pin:
    """The line of a person: the message that carries it (None: none yet), and what became of it."""

    person: int
    chat: int | None = None
    message_id: int | None = None
    shown: str | None = None
    """Digest of what the message shows."""
    fixed: bool = False
    """Whether that message is pinned."""


@dataclass(frozen=True, slots=True)
class PinDue:
    """A line to be looked at. `case_id` is None when there is no case any more."""

    pin: Pin
    chat: int
    language: str
    case_id: str | None


def mark_pin(session: Session, person: int, now: datetime) -> None:
    """Let the line of a person be looked at: what it depends on has changed."""
    marked = update(PinnedRow).where(col(PinnedRow.person_id) == person).values(due_at=now)
    if session.connection().execute(marked).rowcount == 0:
        session.exec(insert(PinnedRow).values(person_id=person, fixed=False, due_at=now))


def next_pin(session: Session) -> datetime | None:
    """Return when the next line is to be looked at (aware UTC); None when none is."""
    soonest = select(PinnedRow.due_at).where(col(PinnedRow.due_at).is_not(None))
    return session.exec(soonest.order_by(col(PinnedRow.due_at)).limit(1)).first()


def next_pin_after(session: Session, now: datetime) -> datetime | None:
    """Return when the next line after this moment is to be looked at (aware UTC); None when none is."""
    soonest = select(PinnedRow.due_at).where(col(PinnedRow.due_at) > now)
    return session.exec(soonest.order_by(col(PinnedRow.due_at)).limit(1)).first()


def pins_due(session: Session, now: datetime, limit: int) -> Sequence[PinDue]:
    """Return the lines to be looked at by now, the longest due first, of people whose chat is open."""
    due = (
        select(PinnedRow)
        .join(PersonRow, col(PersonRow.id) == col(PinnedRow.person_id))
        .where(col(PinnedRow.due_at) <= now, col(PersonRow.reachable))
        .order_by(col(PinnedRow.due_at))
        .limit(limit)
    )
    return [_due(session, row) for row in session.exec(due)]


def settle_pin(session: Session, pin: Pin, due_at: datetime | None) -> None:
    """Keep what became of a line, and when it is looked at again."""
    values = {"chat_id": pin.chat, "message_id": pin.message_id, "shown": pin.shown, "fixed": pin.fixed}
    kept = update(PinnedRow).where(col(PinnedRow.person_id) == pin.person)
    session.exec(kept.values(**values, due_at=due_at))


def drop_pin(session: Session, person: int) -> None:
    """Forget the line of a person: it is taken down."""
    session.exec(delete(PinnedRow).where(col(PinnedRow.person_id) == person))


def _due(session: Session, row: PinnedRow) -> PinDue:
    person = get_person(session, row.person_id)
    pin = Pin(row.person_id, row.chat_id, row.message_id, row.shown, row.fixed)
    return PinDue(pin, person.chat, person.language, person.case_id)
