"""What may leave the outbox now: chosen, leased to a run, and bound to the chat of this moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import Row, bindparam, exists, tuple_
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import aliased
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, col, or_, select, update

from domain.case import Case
from domain.notices import Gravity, Parcel
from storage.codec import decode_message, decode_rows
from storage.load import load_some
from storage.outbox import OUTBOX, is_in
from storage.screens import NO_CHOICES, new_token
from storage.tables import OPEN, SENDING, OutboxRow, PersonRow, ScreenRow
from storage.writes import Writes, table_of

PERSON = table_of(PersonRow)
SCREEN = table_of(ScreenRow)

_PARCELS = (
    sqlalchemy.select(OUTBOX, PERSON.c.chat_id, PERSON.c.language)
    .join(PERSON, PERSON.c.id == OUTBOX.c.person_id)
    .where(OUTBOX.c.id.in_(bindparam("rows", expanding=True)), is_in(OUTBOX.c, OPEN), PERSON.c.reachable)
)

_ON_SCREEN = ("person_id", "chat_id", "case_id", "team_id", "topic", "kind", "body", "choices")
ADD_SCREEN = insert(SCREEN)

LEASE = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(state=SENDING, run=bindparam("by"), token=bindparam("named"), attempts=OUTBOX.c.attempts + 1)
)


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
    case_id: str | None
    """Whose chat it goes to, where that is a patient's."""


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


def next_delivery(session: Session) -> datetime | None:
    """Return when the next open row may leave (aware UTC), None if nothing waits."""
    waiting = (
        select(col(OutboxRow.not_before))
        .join(PersonRow, col(PersonRow.id) == col(OutboxRow.person_id))
        .where(is_in(OutboxRow, OPEN), col(PersonRow.reachable))
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
    in_flight = exists().where(col(flying.person_id) == col(OutboxRow.person_id), is_in(flying, SENDING))
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
        is_in(row, OPEN),
        col(row.not_before) <= now,
        or_(col(row.expires_at).is_(None), col(row.expires_at) > now),
    )
    return ready if allowed.doses else (*ready, col(row.gravity) != Gravity.DOSE)


def _lease_all(session: Session, ids: Sequence[int], run: str, now: datetime) -> tuple[Claimed, ...]:
    rows = {row.id: row for row in session.connection().execute(_PARCELS, {"rows": ids})} if ids else {}
    # How a member of a team reads is no matter of the case they read about.
    theirs = [row.case_id for row in rows.values() if row.case_id is not None and row.team_id is None]
    cases = load_some(session, theirs) if theirs else {}
    writes = Writes(session)
    found = [rows[each] for each in ids if each in rows]
    claimed = tuple(
        _lease(writes, row, cases.get(row.case_id) if row.team_id is None else None, run, now)
        for row in found
    )
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
    return Claimed(parcel, Gravity(row.gravity), row.case_id if row.team_id is None else None)
