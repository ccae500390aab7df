"""What became of what was sent: each outcome is one step of the outbox, and some tell on the chat."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, assert_never

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
from storage.screens import NO_CHOICES, bind_message
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

FIRST_REPEAT = timedelta(seconds=30)
"""How long after an unsure delivery it is repeated; doubled each time, as far as LONGEST_REPEAT."""

LONGEST_REPEAT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling showed: cases whose chat is lost, rows refused for their form, dead buttons."""

    lost: tuple[str, ...] = ()
    malformed: tuple[int, ...] = ()
    dead: tuple[tuple[int, int], ...] = ()
    """Chat and message of what arrived after it was answered: its buttons are dead."""


def settle(session: Session, outcomes: Iterable[tuple[int, Delivery]], now: datetime, run: str) -> Settled:
    """Record what became of this run's parcels, by row; outcomes of rows it no longer holds are dropped."""
    lost: list[str] = []
    malformed: list[int] = []
    dead: list[tuple[int, int]] = []
    for row_id, outcome in outcomes:
        row = _held(session, row_id, run)
        if row is None:
            continue
        _step(session, row, outcome, now)
        match outcome:
            case Unreachable():
                lost.append(row.case_id)
            case Malformed():
                malformed.append(row_id)
            case Delivered(message_id) if row.choices != NO_CHOICES and row.token is not None:
                closed = select(ScreenRow.chat_id).where(ScreenRow.token == row.token, ~col(ScreenRow.open))
                dead += [(chat, message_id) for chat in session.exec(closed)]
            case _:
                pass
    return Settled(tuple(dict.fromkeys(lost)), tuple(malformed), tuple(dead))


def take_over(session: Session, run: str, now: datetime) -> int:
    """Settle what another run left in flight: it died between claim and outcome, so it is unsure."""
    left = select(OutboxRow).where(OutboxRow.state == SENDING, OutboxRow.run != run)
    rows = session.exec(left).all()
    for row in rows:
        _step(session, row, Unsure(), now)
    return len(rows)


def _held(session: Session, row_id: int, run: str) -> OutboxRow | None:
    mine = select(OutboxRow).where(OutboxRow.id == row_id, OutboxRow.run == run, OutboxRow.state == SENDING)
    return session.exec(mine).first()


def _step(session: Session, row: OutboxRow, outcome: Delivery, now: datetime) -> None:
    match outcome:
        case Delivered(message_id):
            bind_message(session, row.token or "", message_id)
            _change(session, row, state=DELIVERED, message_id=message_id, sent_at=now)
        case Retry(after):
            _again(session, row, not_before=now + timedelta(seconds=after))
        case Migrated(chat):
            _move(session, row.person_id, chat)
            _again(session, row, not_before=now)
        case Unsure():
            _when_unsure(session, row, now)
        case Unreachable() if WhenUnsure(row.when_unsure) is WhenUnsure.UNTIL_DELIVERED:
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
    """Bind the person, and what hangs in the old chat, to the chat Telegram moved it to."""
    session.exec(update(PersonRow).where(col(PersonRow.id) == person).values(chat_id=chat))
    session.exec(update(ScreenRow).where(col(ScreenRow.person_id) == person).values(chat_id=chat))


def _change(session: Session, row: OutboxRow, **values: Any) -> None:
    session.exec(update(OutboxRow).where(col(OutboxRow.id) == row.id).values(run=None, **values))
