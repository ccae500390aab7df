"""Messages to a team that stay in no chat: noted when they have arrived, deleted after a day or at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import sqlalchemy
from sqlalchemy import bindparam
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, col, delete, select, update

from domain.messages.team.base import LASTS, Fleeting
from domain.registry import kinds_of
from storage.tables import FleetingRow, OutboxRow, ScreenRow
from storage.writes import table_of

FLEETING, SCREEN = table_of(FleetingRow), table_of(ScreenRow)
NOTE = insert(FLEETING).on_conflict_do_nothing(index_elements=[FLEETING.c.chat_id, FLEETING.c.message_id])
ARRIVED = sqlalchemy.select(SCREEN.c.chat_id, SCREEN.c.message_id).where(
    SCREEN.c.token.in_(bindparam("named", expanding=True)),
    SCREEN.c.kind.in_(bindparam("kinds", expanding=True)),
    SCREEN.c.message_id.is_not(None),
)


AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
"""Due long ago: it goes first."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """Messages of one chat that are to be deleted now."""

    chat: int
    messages: tuple[int, ...]


@cache
def fleeting_kinds() -> tuple[str, ...]:
    """Return the names of the messages that stay in no chat."""
    return tuple(sorted(kinds_of(Fleeting)))


def note_arrived(session: Session, tokens: Iterable[str], now: datetime) -> None:
    """Note those of these screens that are to be deleted a day from now, and hang in a chat."""
    found = session.connection().execute(ARRIVED, {"named": tuple(tokens), "kinds": fleeting_kinds()})
    rows = [{"chat_id": chat, "message_id": message, "delete_at": now + LASTS} for chat, message in found]
    if rows:
        session.connection().execute(NOTE, rows)


def let_go_case(session: Session, case_id: str) -> None:
    """Delete at once what hangs in a team's chats about a case: it is no longer theirs to read."""
    _let_go(session, SCREEN.c.case_id == case_id)


def let_go_person(session: Session, team_id: str, person: int) -> None:
    """Delete at once what somebody has of a team's patients who is no longer in it."""
    _let_go(session, SCREEN.c.person_id == person, SCREEN.c.team_id == team_id)


def replace_older(session: Session, token: str, message_id: int | None = None) -> None:
    """Delete at once what the same chat shows of the same patient: this screen takes its place.

    `message_id` is the message that now shows the new one itself.
    """
    new = session.connection().execute(sqlalchemy.select(SCREEN).where(SCREEN.c.token == token)).first()
    if new is None or new.case_id is None or new.kind not in fleeting_kinds():
        return
    own = [SCREEN.c.person_id == new.person_id, SCREEN.c.topic == new.topic, SCREEN.c.token != token]
    if message_id is not None:
        own.append(SCREEN.c.message_id != message_id)
    _let_go(session, *own)


def due_messages(session: Session, now: datetime, limit: int) -> tuple[Leaving, ...]:
    """Return what is to be deleted by now, by chat, the longest due first."""
    due = select(FleetingRow.chat_id, FleetingRow.message_id).where(col(FleetingRow.delete_at) <= now)
    found: dict[int, list[int]] = {}
    for chat, message in session.exec(due.order_by(col(FleetingRow.delete_at)).limit(limit)):
        found.setdefault(chat, []).append(message)
    return tuple(Leaving(chat, tuple(sorted(messages))) for chat, messages in found.items())


def next_leaving(session: Session) -> datetime | None:
    """Return when the next message is to be deleted (aware UTC), None if none is."""
    soonest = select(FleetingRow.delete_at).order_by(col(FleetingRow.delete_at)).limit(1)
    return session.exec(soonest).first()


def forget_messages(session: Session, leaving: Leaving) -> None:
    """Forget messages that are deleted, and everything that was kept of what they said."""
    session.flush()
    hung = (col(ScreenRow.chat_id) == leaving.chat, col(ScreenRow.message_id).in_(leaving.messages))
    tokens = select(ScreenRow.token).where(*hung, col(ScreenRow.team_id).is_not(None))
    session.exec(delete(OutboxRow).where(col(OutboxRow.token).in_(tokens)))
    session.exec(delete(ScreenRow).where(*hung, col(ScreenRow.team_id).is_not(None)))
    gone = (col(FleetingRow.chat_id) == leaving.chat, col(FleetingRow.message_id).in_(leaving.messages))
    session.exec(delete(FleetingRow).where(*gone))


def forget_chat(session: Session, chat: int) -> None:
    """Forget what was to be deleted in a chat that is gone."""
    session.exec(delete(FleetingRow).where(col(FleetingRow.chat_id) == chat))


def _let_go(session: Session, *which: ColumnElement[bool]) -> None:
    """Let what hangs be due now; what is still on its way arrives with dead buttons, and goes after a day."""
    hung: Sequence[Any] = (
        session.connection()
        .execute(
            sqlalchemy.select(SCREEN.c.chat_id, SCREEN.c.message_id).where(
                SCREEN.c.team_id.is_not(None), SCREEN.c.message_id.is_not(None), *which
            )
        )
        .all()
    )
    for chat, message in hung:
        one = (col(FleetingRow.chat_id) == chat, col(FleetingRow.message_id) == message)
        session.exec(update(FleetingRow).where(*one).values(delete_at=AT_ONCE))
