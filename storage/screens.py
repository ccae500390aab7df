"""Screens: what the bot's messages show, and opaque tokens that lead from a button to its stored command."""

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, Row, bindparam, insert, select, update
from sqlmodel import Session

from domain.commands.base import Command
from domain.messages.base import Message
from domain.notices import Choice, Rows
from storage.codec import decode_message, decode_rows, encode, encode_rows, flat
from storage.tables import PersonRow, ScreenRow
from storage.writes import table_of

NO_CHOICES = "[]"
"""How no buttons are kept."""

TOKEN_BYTES = 12
"""96 random bits: 16 characters, so that `token.n` stays far below the 64 bytes of callback_data."""

SCREEN, PERSON = table_of(ScreenRow), table_of(PersonRow)
_NAMED = SCREEN.c.token == bindparam("named")
ADD = insert(SCREEN)
BY_TOKEN = select(SCREEN).where(_NAMED)
LIVE = select(SCREEN.c.open).where(_NAMED)
BIND = update(SCREEN).where(_NAMED).values(message_id=bindparam("message"))
CLOSE = update(SCREEN).where(_NAMED).values(open=False)
_LIVE = select(SCREEN).where(SCREEN.c.person_id == bindparam("of"), SCREEN.c.open)
NEWEST = _LIVE.where(SCREEN.c.team_id.is_(None)).order_by(SCREEN.c.id.desc()).limit(bindparam("most"))
NEWEST_OF_TEAM = (
    _LIVE.where(SCREEN.c.team_id.is_not(None)).order_by(SCREEN.c.id.desc()).limit(bindparam("most"))
)
OF_TEAM = (
    select(SCREEN)
    .where(SCREEN.c.team_id == bindparam("of"), SCREEN.c.topic == bindparam("about"))
    .order_by(SCREEN.c.id)
)
ABOUT = _LIVE.where(
    SCREEN.c.team_id.is_(None), SCREEN.c.topic.in_(bindparam("topics", expanding=True))
).order_by(SCREEN.c.id)
AT = (
    select(SCREEN)
    .where(SCREEN.c.person_id == bindparam("of"), SCREEN.c.message_id == bindparam("message"))
    .order_by(SCREEN.c.id.desc())
    .limit(1)
)
_CLOSING = (
    update(SCREEN)
    .where(
        SCREEN.c.person_id == bindparam("of"),
        SCREEN.c.open,
        SCREEN.c.team_id.is_(None),
        SCREEN.c.token.not_in(bindparam("keep", expanding=True)),
    )
    .values(open=False)
)
_WHERE = SCREEN.c.message_id, SCREEN.c.choices
CLOSE_ALL = _CLOSING.returning(*_WHERE)
CLOSE_TOPIC = _CLOSING.where(SCREEN.c.topic == bindparam("about")).returning(*_WHERE)
BEHIND = (
    select(SCREEN, PERSON.c.language)
    .join(PERSON, PERSON.c.id == SCREEN.c.person_id)
    .where(SCREEN.c.behind, SCREEN.c.message_id.is_not(None), PERSON.c.reachable)
    .order_by(SCREEN.c.id)
    .limit(bindparam("most"))
)
WHOSE = select(PERSON.c.id).where(PERSON.c.telegram_id == bindparam("of"))
MARK = update(SCREEN).where(_NAMED).values(behind=bindparam("is_behind"))

CATCH_UP = (
    update(SCREEN)
    .where(SCREEN.c.person_id == bindparam("of"), SCREEN.c.team_id.is_(None))
    .values(behind=None)
)


@dataclass(frozen=True, slots=True)
class Screen:
    """One message of the bot: what it says, its buttons, where it hangs (None: not known to have arrived)."""

    token: str
    person: int
    case_id: str | None
    """Whose case it is, or the one that a team reads about."""
    chat: int
    topic: str
    message: Message
    choices: Rows
    made_at: datetime
    message_id: int | None
    open: bool
    team: str | None = None
    """The team that reads it; None: the patient does."""


@dataclass(frozen=True, slots=True)
class Tap:
    """A tapped button: its command, and the screen it hangs on. The buttons of a closed screen are dead."""

    command: Command
    choice: Choice
    screen: Screen


@dataclass(frozen=True, slots=True)
class Tapped:
    """Which screen was tapped, at which message: known from the tap even before the delivery was settled."""

    token: str
    message_id: int


def new_token() -> str:
    """Return an unguessable name for a screen: letters, digits, `-` and `_`."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def store_screen(
    session: Session,
    where: tuple[int, int, str | None],
    topic: str,
    message: Message,
    choices: Rows,
    now: datetime,
    team: str | None = None,
) -> str:
    """Keep what is about to be shown and return its token.

    `where` is person, chat and case, `team` the team that reads it.
    """
    person, chat, case_id = where
    kind, body = encode(message)
    token = new_token()
    row = {
        "token": token,
        "person_id": person,
        "chat_id": chat,
        "case_id": case_id,
        "team_id": team,
        "topic": topic,
        "kind": kind,
        "body": body,
        "choices": encode_rows(choices),
        "made_at": now,
        "open": True,
    }
    session.connection().execute(ADD, row)
    return token


def find_screen(session: Session, token: str) -> Screen | None:
    """Return the screen of this token."""
    row = session.connection().execute(BY_TOKEN, {"named": token}).first()
    return None if row is None else as_screen(row)


def is_live(session: Session, token: str) -> bool:
    """Whether the buttons of this screen still lead anywhere."""
    return bool(session.connection().execute(LIVE, {"named": token}).scalar())


def find_choice(session: Session, token: str, number: int, account: int, chat: int) -> Tap | None:
    """Return what this button means, or None: no such button, or not this person's, or not in this chat.

    `account` is Telegram's number of whose chat it is: a group's own for a group. Whether the screen is still
    open is for the caller to look at.
    """
    screen = find_screen(session, token)
    person = session.connection().execute(WHOSE, {"of": account}).scalar()
    if screen is None or screen.person != person or screen.chat != chat:
        return None
    choices = flat(screen.choices)
    if not 0 <= number < len(choices):
        return None
    return Tap(choices[number].command, choices[number], screen)


def newest_open_screens(
    session: Session, person: int, limit: int = 8, *, of_team: bool = False
) -> tuple[Screen, ...]:
    """Return the person's screens with live buttons, newest first: what typed words may mean.

    What somebody reads as a member of a team, and what as a patient, never mix.
    """
    wanted = NEWEST_OF_TEAM if of_team else NEWEST
    newest = session.connection().execute(wanted, {"of": person, "most": limit})
    return tuple(as_screen(row) for row in newest)


def open_screens(session: Session, person: int, topics: Collection[str]) -> tuple[Screen, ...]:
    """Return the person's screens with live buttons about these topics, oldest first."""
    if not topics:
        return ()
    live = session.connection().execute(ABOUT, {"of": person, "topics": tuple(topics)})
    return tuple(as_screen(row) for row in live)


def screen_at(session: Session, person: int, message_id: int) -> Screen | None:
    """Return what hangs at this message of the person's chat: what a reply speaks of."""
    row = session.connection().execute(AT, {"of": person, "message": message_id}).first()
    return None if row is None else as_screen(row)


def team_screens(session: Session, team: str, topic: str) -> tuple[Screen, ...]:
    """Return what hangs in the chats of a team about one topic: the newest at each message."""
    found = session.connection().execute(OF_TEAM, {"of": team, "about": topic})
    newest = {(row.chat_id, row.message_id): row for row in found}
    return tuple(as_screen(row) for row in newest.values())


def bind_message(session: Session, token: str, message_id: int) -> None:
    """Remember at which message of its chat a screen hangs."""
    session.connection().execute(BIND, {"named": token, "message": message_id})


def mark_behind(session: Session, token: str, *, behind: bool = True) -> None:
    """Remember that the message of a screen still shows what was before, or that it does no more."""
    session.connection().execute(MARK, {"named": token, "is_behind": behind or None})


def catch_up(session: Session, person: int) -> None:
    """Forget which messages of a patient still show what was before: none of them is edited any more."""
    session.connection().execute(CATCH_UP, {"of": person})


def screens_behind(session: Session, limit: int) -> tuple[tuple[Screen, str], ...]:
    """Return screens whose message still shows what was before, with the reader's language, oldest first."""
    behind = session.connection().execute(BEHIND, {"most": limit})
    return tuple((as_screen(row), row.language) for row in behind)


def close_screen(session: Session, token: str) -> None:
    """Make the buttons of one screen dead."""
    session.connection().execute(CLOSE, {"named": token})


def close_topic(session: Session, person: int, topic: str, keep: Iterable[str] = ()) -> tuple[int, ...]:
    """Make all buttons of a topic dead but those of the tokens to keep.

    Return the messages whose buttons must go. A message on its way has none yet: its buttons arrive dead.
    """
    return _close(session, CLOSE_TOPIC, of=person, keep=tuple(keep), about=topic)


def close_all(session: Session, person: int, keep: Iterable[str] = ()) -> tuple[int, ...]:
    """Make all buttons of a person dead but those of the tokens to keep; return as `close_topic` does."""
    return _close(session, CLOSE_ALL, of=person, keep=tuple(keep))


def _close(session: Session, closing: Executable, **which: object) -> tuple[int, ...]:
    closed = session.connection().execute(closing, which)
    return tuple(
        message_id for message_id, choices in closed if message_id is not None and choices != NO_CHOICES
    )


def as_screen(row: Row[Any]) -> Screen:
    """Return a row of the table as a value."""
    return Screen(
        row.token,
        row.person_id,
        row.case_id,
        row.chat_id,
        row.topic,
        decode_message(row.kind, row.body),
        decode_rows(row.choices),
        row.made_at,
        row.message_id,
        row.open,
        row.team_id,
    )
