"""The outbox: what the bot has decided to say, from the decision until it is known what became of it.

States: open -> sending(run) -> delivered, open again, unsure or undeliverable; open -> expired, withdrawn.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import Row, bindparam, exists, literal_column, tuple_
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import aliased
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, col, or_, select, update

from domain.case import Case
from domain.messages.base import Message
from domain.notices import Gravity, Notice, Parcel
from domain.topics import ALERTS, MOOD
from storage.codec import decode_message, decode_rows, encode, encode_rows
from storage.load import load_some
from storage.screens import NO_CHOICES, new_token
from storage.tables import (
    EXPIRED,
    OPEN,
    SENDING,
    UNDELIVERABLE,
    WITHDRAWN,
    OutboxRow,
    PersonRow,
    ScreenRow,
)
from storage.writes import Writes, table_of

OUTBOX = table_of(OutboxRow)
ADD = insert(OUTBOX).on_conflict_do_nothing(index_elements=[OUTBOX.c.person_id, OUTBOX.c.key])


def _in(state: str) -> ColumnElement[bool]:
    """The state as part of the statement: SQLite uses a partial index only if it sees the value."""
    return OUTBOX.c.state == literal_column(repr(state))


_THEIRS = (OUTBOX.c.person_id == bindparam("person"), OUTBOX.c.topic == bindparam("about"))
WITHDRAW = update(OUTBOX).where(*_THEIRS, _in(OPEN)).values(state=WITHDRAWN)
RECALL = update(OUTBOX).where(*_THEIRS, _in(SENDING)).values(recalled=True)

PERSON, SCREEN = table_of(PersonRow), table_of(ScreenRow)
_PARCELS = (
    sqlalchemy.select(OUTBOX, PERSON.c.chat_id, PERSON.c.language)
    .join(PERSON, PERSON.c.id == OUTBOX.c.person_id)
    .where(OUTBOX.c.id.in_(bindparam("rows", expanding=True)), _in(OPEN), PERSON.c.reachable)
)
_ON_SCREEN = ("person_id", "chat_id", "case_id", "topic", "kind", "body", "choices")
ADD_SCREEN = insert(SCREEN)
LEASE = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(state=SENDING, run=bindparam("by"), token=bindparam("named"), attempts=OUTBOX.c.attempts + 1)
)


def enqueue(session: Session, case_id: str, notices: Iterable[Notice]) -> int:
    """Put notices in line, each key once for ever; return how many were new."""
    rows = [_row(case_id, notice) for notice in notices]
    return session.connection().execute(ADD, rows).rowcount if rows else 0


def line_up(writes: Writes, case_id: str, notices: Iterable[Notice]) -> None:
    """Do the same with what a decision writes."""
    for notice in notices:
        writes.add(ADD, **_row(case_id, notice))


def withdraw(session: Session, person: int, topics: Iterable[str]) -> None:
    """Take back what is still to be said about these topics.

    What is on its way at this moment may arrive, but is not tried again.
    """
    writes = Writes(session)
    take_back(writes, person, topics)
    writes.flush()


def take_back(writes: Writes, person: int, topics: Iterable[str]) -> None:
    """Do the same with what a decision writes."""
    rows = [{"person": person, "about": topic} for topic in topics]
    writes.add_all(WITHDRAW, rows)
    writes.add_all(RECALL, rows)


def withdraw_all(session: Session, case_id: str) -> None:
    """Take back whatever is still to be said about a case: somebody who left is not written to."""
    _recall(session, OUTBOX.c.case_id == case_id)


def withdraw_questions(session: Session, case_id: str) -> None:
    """Take back whatever is still to be said about a case and belongs to no alert: somebody paused."""
    of_alerts = or_(
        OUTBOX.c.gravity == Gravity.ALERT, OUTBOX.c.topic.startswith(ALERTS), OUTBOX.c.topic == MOOD
    )
    _recall(session, OUTBOX.c.case_id == case_id, ~of_alerts)


def _recall(session: Session, *theirs: ColumnElement[bool]) -> None:
    session.connection().execute(update(OUTBOX).where(*theirs, _in(OPEN)).values(state=WITHDRAWN))
    session.connection().execute(update(OUTBOX).where(*theirs, _in(SENDING)).values(recalled=True))


def amend_alerts(session: Session, case_id: str, amend: Callable[[Message], Message]) -> None:
    """Change what the alerts of a case say that are still to be sent."""
    waiting = select(OutboxRow).where(
        OutboxRow.case_id == case_id, OutboxRow.gravity == Gravity.ALERT, _is(OutboxRow, OPEN)
    )
    for row in session.exec(waiting).all():
        said = decode_message(row.kind, row.body)
        if (amended := amend(said)) != said:
            row.kind, row.body = encode(amended)
            session.add(row)
    session.flush()


def expire(session: Session, now: datetime) -> int:
    """Close what is past its time; return how many."""
    late = update(OutboxRow).where(_is(OutboxRow, OPEN), col(OutboxRow.expires_at) <= now)
    return session.exec(late.values(state=EXPIRED)).rowcount


@dataclass(frozen=True, slots=True)
class Claim:
    """How much may leave now: so many in all, so many of them that are no alerts, and not to these chats.

    `doses` off keeps dose prompts back (the clock jumped back and has not caught up).
    """

    limit: int
    bulk: int
    held: frozenset[int] = frozenset()
    doses: bool = True


@dataclass(frozen=True, slots=True)
class Claimed:
    """A parcel to send now, and what pacing needs to know about it."""

    parcel: Parcel
    gravity: Gravity
    case_id: str


def claim(session: Session, now: datetime, run: str, allowed: Claim) -> tuple[Claimed, ...]:
    """Take what may leave now; what is taken is this run's until it is settled."""
    return _lease_all(session, ready(session, now, allowed), run, now)


def ready(session: Session, now: datetime, allowed: Claim) -> tuple[int, ...]:
    """Return what may leave now: per person the gravest, then the oldest; nobody gets two at a time."""
    alerts = tuple(session.exec(_ready(now, allowed, alerts=True).limit(allowed.limit)))
    room = min(allowed.bulk, allowed.limit - len(alerts))
    return alerts + (tuple(session.exec(_ready(now, allowed, alerts=False).limit(room))) if room > 0 else ())


def lease(session: Session, row_id: int, run: str, now: datetime) -> Claimed | None:
    """Take this row, None if it may not leave any more.

    The chat is the one bound to the person at this moment (law L11), and each parcel with buttons gets its
    token. Raises whatever a row that cannot be read raises.
    """
    return next(iter(_lease_all(session, (row_id,), run, now)), None)


def put_aside(session: Session, row_id: int) -> None:
    """Give up a row that cannot be read: it would hold everybody up."""
    session.exec(update(OutboxRow).where(col(OutboxRow.id) == row_id).values(state=UNDELIVERABLE, run=None))


def alert_waits(session: Session, person: int) -> bool:
    """Whether an alert to this person has not left yet, or is on its way for the first time."""
    theirs = select(OutboxRow.id).where(
        OutboxRow.person_id == person, OutboxRow.gravity == Gravity.ALERT, OutboxRow.repeat == 0
    )
    return session.exec(theirs.where(or_(_is(OutboxRow, OPEN), _is(OutboxRow, SENDING)))).first() is not None


def next_delivery(session: Session) -> datetime | None:
    """Return when the next open row may leave (aware UTC), None if nothing waits."""
    waiting = (
        select(col(OutboxRow.not_before))
        .join(PersonRow, col(PersonRow.id) == col(OutboxRow.person_id))
        .where(_is(OutboxRow, OPEN), col(PersonRow.reachable))
        .order_by(col(OutboxRow.not_before))
        .limit(1)
    )
    return session.exec(waiting).first()


def _ready(now: datetime, allowed: Claim, *, alerts: bool) -> Any:
    """The rows that may leave. NOT EXISTS looks at one person's few rows; a window would sort all."""
    other, flying = aliased(OutboxRow), aliased(OutboxRow)
    before = exists().where(
        col(other.person_id) == col(OutboxRow.person_id),
        *_waiting(other, now, allowed),
        tuple_(col(other.gravity), col(other.id)) < tuple_(col(OutboxRow.gravity), col(OutboxRow.id)),
    )
    in_flight = exists().where(col(flying.person_id) == col(OutboxRow.person_id), _is(flying, SENDING))
    mine = col(OutboxRow.gravity) == Gravity.ALERT if alerts else col(OutboxRow.gravity) > Gravity.ALERT
    return (
        select(OutboxRow.id)
        .join(PersonRow, col(PersonRow.id) == col(OutboxRow.person_id))
        .where(
            *_waiting(OutboxRow, now, allowed),
            mine,
            col(PersonRow.reachable),
            col(PersonRow.chat_id).not_in(allowed.held),
            ~in_flight,
            ~before,
        )
        .order_by(col(OutboxRow.gravity), col(OutboxRow.id))
    )


def _waiting(row: Any, now: datetime, allowed: Claim) -> tuple[ColumnElement[bool], ...]:
    ready = (
        _is(row, OPEN),
        col(row.not_before) <= now,
        or_(col(row.expires_at).is_(None), col(row.expires_at) > now),
    )
    return ready if allowed.doses else (*ready, col(row.gravity) != Gravity.DOSE)


def _is(row: Any, state: str) -> ColumnElement[bool]:
    """The state as part of the statement: SQLite uses a partial index only if it sees the value."""
    return col(row.state) == literal_column(repr(state))


def _lease_all(session: Session, ids: Sequence[int], run: str, now: datetime) -> tuple[Claimed, ...]:
    rows = {row.id: row for row in session.connection().execute(_PARCELS, {"rows": ids})} if ids else {}
    cases = load_some(session, [row.case_id for row in rows.values()]) if rows else {}
    writes = Writes(session)
    found = [rows[each] for each in ids if each in rows]
    claimed = tuple(_lease(writes, row, cases.get(row.case_id), run, now) for row in found)
    writes.flush()
    return claimed


def _lease(writes: Writes, row: Row[Any], case: Case | None, run: str, now: datetime) -> Claimed:
    choices = decode_rows(row.choices)
    token = row.token or new_token()
    writes.begin()
    if row.token is None:
        # Every message gets a screen, also one without buttons: a reply to it speaks of its topic.
        kept = {name: getattr(row, name) for name in _ON_SCREEN}
        writes.add(ADD_SCREEN, **kept, token=token, made_at=now, open=row.choices != NO_CHOICES)
    writes.add(LEASE, row=row.id, by=run, named=token)
    parcel = Parcel(
        row.id,
        row.chat_id,
        row.language,
        decode_message(row.kind, row.body),
        choices,
        token if choices else None,
        row.silent,
        row.repeat,
        case,
    )
    return Claimed(parcel, Gravity(row.gravity), row.case_id)


def _row(case_id: str, notice: Notice) -> dict[str, Any]:
    kind, body = encode(notice.message)
    return {
        "key": notice.key,
        "person_id": notice.person,
        "case_id": case_id,
        "topic": notice.topic,
        "kind": kind,
        "body": body,
        "choices": encode_rows(notice.choices),
        "due_at": notice.due_at,
        "not_before": notice.due_at,
        "expires_at": notice.expires_at,
        "when_unsure": notice.when_unsure.value,
        "gravity": int(notice.gravity),
        "silent": notice.silent,
        "state": OPEN,
        "recalled": False,
        "attempts": 0,
        "repeat": 0,
    }
