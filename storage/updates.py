"""Updates that were worked on: a repeated one changes nothing, an unanswered one is answered again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, insert, select
from sqlmodel import Session, col, delete, update

from storage.tables import DeadLetterRow, UpdateRow
from storage.writes import table_of

REMEMBERED = timedelta(hours=72)
"""Telegram keeps an update for 24 h; three times that is remembered."""

UPDATE = table_of(UpdateRow)
_THIS = UPDATE.c.update_id == bindparam("of")
KNOWN = select(UPDATE).where(_THIS)
FORGET = delete(UPDATE).where(_THIS)
TAKE_ON = insert(UPDATE)
SHOWN = update(UPDATE).where(_THIS).values(token=bindparam("by"))
ANSWERED = update(UPDATE).where(_THIS).values(answered=True)


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
    connection = session.connection()
    known = connection.execute(KNOWN, {"of": update_id}).first()
    if known is not None and known.at > now - REMEMBERED:
        return AlreadySeen(known.answered, known.token)
    if known is not None:
        connection.execute(FORGET, {"of": update_id})
    connection.execute(TAKE_ON, {"update_id": update_id, "at": now, "chat": chat, "answered": False})
    return None


def is_new(session: Session, update_id: int, now: datetime) -> bool:
    """Whether this update was never worked on; taking it on is for `see_update`."""
    known = session.connection().execute(KNOWN, {"of": update_id}).first()
    return known is None or known.at <= now - REMEMBERED


def note_screen(session: Session, update_id: int, token: str) -> None:
    """Remember which screen answers this update."""
    session.connection().execute(SHOWN, {"of": update_id, "by": token})


def mark_answered(session: Session, *update_ids: int) -> None:
    """Remember that those whose updates these are have seen the answer."""
    session.connection().execute(ANSWERED, [{"of": each} for each in update_ids])


def bury_update(session: Session, update_id: int, kind: str, error: str, now: datetime) -> None:
    """Put an update aside for good: its id, its kind and the kind of error, never its text."""
    session.add(DeadLetterRow(update_id=update_id, kind=kind, error=error, at=now))


def forget_updates(session: Session, now: datetime) -> int:
    """Forget updates that Telegram cannot send again; return how many."""
    return session.exec(delete(UpdateRow).where(col(UpdateRow.at) <= now - REMEMBERED)).rowcount
