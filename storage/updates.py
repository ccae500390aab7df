"""Updates that were worked on: a repeated one changes nothing, an unanswered one is answered again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, update

from storage.tables import DeadLetterRow, UpdateRow

REMEMBERED = timedelta(hours=72)
"""Telegram keeps an update for 24 h; three times that is remembered."""


@dataclass(frozen=True, slots=True)
class AlreadySeen:
    """This update was worked on before. Unanswered: show this screen (or the newest) once more."""

    answered: bool
    screen: str | None


def see_update(
    session: Session, update_id: int, now: datetime, chat: int | None = None
) -> AlreadySeen | None:
    """Take an update on: None the first time, what became of it every other time.

    Call it first in the transaction that does the work. Ids are compared by equality alone: they restart
    lower after a quiet week.
    """
    known = session.get(UpdateRow, update_id)
    if known is not None and known.at > now - REMEMBERED:
        return AlreadySeen(known.answered, known.token)
    session.merge(UpdateRow(update_id=update_id, at=now, chat=chat, answered=False, token=None))
    session.flush()
    return None


def is_new(session: Session, update_id: int, now: datetime) -> bool:
    """Whether this update was never worked on; taking it on is for `see_update`."""
    known = session.get(UpdateRow, update_id)
    return known is None or known.at <= now - REMEMBERED


def note_screen(session: Session, update_id: int, token: str) -> None:
    """Remember which screen answers this update."""
    session.exec(update(UpdateRow).where(col(UpdateRow.update_id) == update_id).values(token=token))


def mark_answered(session: Session, update_id: int) -> None:
    """Remember that the person has seen the answer."""
    session.exec(update(UpdateRow).where(col(UpdateRow.update_id) == update_id).values(answered=True))


def bury_update(session: Session, update_id: int, kind: str, error: str, now: datetime) -> None:
    """Put an update aside for good: its id, its kind and the kind of error, never its text."""
    session.add(DeadLetterRow(update_id=update_id, kind=kind, error=error, at=now))


def forget_updates(session: Session, now: datetime) -> int:
    """Forget updates that Telegram cannot send again; return how many."""
    return session.exec(delete(UpdateRow).where(col(UpdateRow.at) <= now - REMEMBERED)).rowcount
