"""What became of what was sent: each outcome is one step of the outbox, and some tell on the chat."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, assert_never

from sqlalchemy import bindparam
from sqlmodel import Session, col, select, update

from domain.notices import (
    Delivered,
    Delivery,
    Malformed,
    Migrated,
    Retry,
    Unreachable,
    Unsure,
    WhenUnsure,
)
from storage.fleeting import note_arrived, replace_older
from storage.letters import settle_letters
from storage.people import get_person, move_chat, set_reachable
from storage.screens import NO_CHOICES
from storage.tables import (
    DELIVERED,
    OPEN,
    SENDING,
    UNDELIVERABLE,
    UNSURE,
    WITHDRAWN,
    OutboxRow,
    PersonRow,
    ScreenRow,
)
from storage.team_log import wake_soon
from storage.writes import table_of

FIRST_REPEAT = timedelta(seconds=30)
"""How long after an unsure delivery it is repeated; doubled each time, as far as LONGEST_REPEAT."""

LONGEST_REPEAT = timedelta(minutes=15)

OUTBOX, SCREEN = table_of(OutboxRow), table_of(ScreenRow)
BIND = update(SCREEN).where(SCREEN.c.token == bindparam("named")).values(message_id=bindparam("message"))
ARRIVED = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(state=DELIVERED, run=None, message_id=bindparam("message"), sent_at=bindparam("now"))
)


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling showed: cases whose chat is lost, rows refused for their form, dead buttons."""

    lost: tuple[str, ...] = ()
    malformed: tuple[int, ...] = ()
    dead: tuple[tuple[int, int], ...] = ()
    """Chat and message of what arrived after it was answered: its buttons are dead."""


def settle(session: Session, outcomes: Iterable[tuple[int, Delivery]], now: datetime, run: str) -> Settled:
    """Record what became of this run's parcels, by row; outcomes of rows it no longer holds are dropped."""
    given = tuple(outcomes)
    held = _held(session, [row_id for row_id, _ in given], run)
    lost: list[str] = []
    malformed: list[int] = []
    arrived: list[tuple[OutboxRow, int]] = []
    for row_id, outcome in given:
        row = held.pop(row_id, None)
        if row is None:
            continue
        if isinstance(outcome, Delivered):
            arrived.append((row, outcome.message_id))
            continue
        _step(session, row, outcome, now)
        if isinstance(outcome, Unreachable) and row.team_id is not None:
            set_reachable(session, row.person_id, reachable=False)
            wake_soon(session, row.team_id, now)
        elif isinstance(outcome, Unreachable) and row.case_id is not None:
            lost.append(row.case_id)
        elif isinstance(outcome, Malformed):
            malformed.append(row_id)
        if isinstance(outcome, Unreachable | Malformed):
            settle_letters(session, (row,), now, arrived=False)
    return Settled(tuple(dict.fromkeys(lost)), tuple(malformed), _arrived(session, arrived, now))


def take_over(session: Session, run: str, now: datetime) -> int:
    """Settle what another run left in flight: it died between claim and outcome, so it is unsure."""
    left = select(OutboxRow).where(OutboxRow.state == SENDING, OutboxRow.run != run)
    rows = session.exec(left).all()
    for row in rows:
        _step(session, row, Unsure(), now)
    return len(rows)


def _held(session: Session, rows: Sequence[int], run: str) -> dict[int, OutboxRow]:
    mine = select(OutboxRow).where(
        col(OutboxRow.id).in_(rows), OutboxRow.run == run, OutboxRow.state == SENDING
    )
    return {row.id: row for row in session.exec(mine) if row.id is not None}


def _arrived(
    session: Session, arrived: Sequence[tuple[OutboxRow, int]], now: datetime
) -> tuple[tuple[int, int], ...]:
    """Record all that was delivered, together; return chat and message of those whose buttons are dead."""
    if not arrived:
        return ()
    connection = session.connection()
    connection.execute(BIND, [{"named": row.token or "", "message": message} for row, message in arrived])
    connection.execute(ARRIVED, [{"row": row.id, "message": message, "now": now} for row, message in arrived])
    settle_letters(session, (row for row, _ in arrived), now, arrived=True)
    to_teams = [row.token or "" for row, _ in arrived if row.team_id is not None]
    if to_teams:
        note_arrived(session, to_teams, now)
        for token in to_teams:
            replace_older(session, token)
    with_buttons = {row.token: message for row, message in arrived if row.choices != NO_CHOICES}
    closed = select(ScreenRow.token, ScreenRow.chat_id).where(
        col(ScreenRow.token).in_(with_buttons), ~col(ScreenRow.open)
    )
    return tuple((chat, with_buttons[token]) for token, chat in session.exec(closed))


def _step(session: Session, row: OutboxRow, outcome: Delivery, now: datetime) -> None:
    match outcome:
        case Delivered(message_id):
            _arrived(session, ((row, message_id),), now)
        case Retry(after):
            _again(session, row, not_before=now + timedelta(seconds=after))
        case Migrated(chat):
            _move(session, row.person_id, chat)
            _again(session, row, not_before=now)
        case Unsure():
            _when_unsure(session, row, now)
        case Unreachable() if row.team_id is None and row.when_unsure == WhenUnsure.UNTIL_DELIVERED.value:
            # It waits until the chat is open again. The wait is for a case that could not hear of the loss.
            _again(session, row, not_before=now + _wait(row.attempts))
        case Unreachable() | Malformed():
            _change(session, row, state=UNDELIVERABLE)
        case _:
            assert_never(outcome)


def _when_unsure(session: Session, row: OutboxRow, now: datetime) -> None:
    """Follow the kind's policy: two dose prompts could mean two doses, an alert goes on until it arrives."""
    policy = WhenUnsure(row.when_unsure)
    once_more = policy is WhenUnsure.ONCE_MORE and row.repeat == 0
    if once_more or policy is WhenUnsure.UNTIL_DELIVERED:
        _again(session, row, not_before=now + _wait(row.repeat), repeat=row.repeat + 1)
    else:
        _change(session, row, state=UNSURE)


def _wait(before: int) -> timedelta:
    return min(FIRST_REPEAT * (1 << min(before, 10)), LONGEST_REPEAT)


def _again(session: Session, row: OutboxRow, **values: Any) -> None:
    """Put it back in line, unless it was withdrawn while it was on its way (law L5)."""
    _change(session, row, state=WITHDRAWN if row.recalled else OPEN, **values)


def _move(session: Session, person: int, chat: int) -> None:
    """Bind the person, and what hangs in the old chat, to the chat Telegram moved it to.

    A group is known by its chat alone: that is its account as well, and the new chat numbers anew.
    """
    account = get_person(session, person).telegram_id
    if account < 0:
        move_chat(session, account, chat)
        return
    session.exec(update(PersonRow).where(col(PersonRow.id) == person).values(chat_id=chat))
    session.exec(update(ScreenRow).where(col(ScreenRow.person_id) == person).values(chat_id=chat))


def _change(session: Session, row: OutboxRow, **values: Any) -> None:
    session.exec(update(OutboxRow).where(col(OutboxRow.id) == row.id).values(run=None, **values))
