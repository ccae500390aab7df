"""The outbox: what the bot has decided to say, from the decision until it is known what became of it.

States: open -> sending(run) -> delivered, open again, unsure or undeliverable; open -> expired, withdrawn.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, literal_column
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, col, or_, select, update

from domain.letter import LETTERS
from domain.messages.base import Message
from domain.notices import Gravity, Notice
from domain.topics import ALERTS, MOOD
from storage.codec import decode_message, encode, encode_rows
from storage.tables import EXPIRED, OPEN, SENDING, UNDELIVERABLE, WITHDRAWN, OutboxRow
from storage.writes import Writes, table_of

OUTBOX = table_of(OutboxRow)
ADD = insert(OUTBOX).on_conflict_do_nothing(index_elements=[OUTBOX.c.person_id, OUTBOX.c.key])


def is_in(row: Any, state: str) -> ColumnElement[bool]:
    """The state as part of the statement: SQLite uses a partial index only if it sees the value."""
    return col(row.state) == literal_column(repr(state))


_THEIRS = (OUTBOX.c.person_id == bindparam("person"), OUTBOX.c.topic == bindparam("about"))
WITHDRAW = update(OUTBOX).where(*_THEIRS, is_in(OUTBOX.c, OPEN)).values(state=WITHDRAWN)
RECALL = update(OUTBOX).where(*_THEIRS, is_in(OUTBOX.c, SENDING)).values(recalled=True)


def enqueue(session: Session, case_id: str, notices: Iterable[Notice]) -> int:
    """Put notices in line, each key once for ever; return how many were new."""
    rows = [_row(case_id, notice) for notice in notices]
    return session.connection().execute(ADD, rows).rowcount if rows else 0


def enqueue_for_team(session: Session, team_id: str, notices: Iterable[Notice]) -> int:
    """Put in line what a team reads; what speaks of a case is deleted with it."""
    rows = [{**_row(notice.about, notice), "team_id": team_id} for notice in notices]
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
    recall(session, *_of_the_patient(case_id))


def withdraw_questions(session: Session, case_id: str) -> None:
    """Take back whatever is still to be said about a case and belongs to no alert: somebody paused."""
    of_alerts = or_(
        OUTBOX.c.gravity == Gravity.ALERT, OUTBOX.c.topic.startswith(ALERTS), OUTBOX.c.topic == MOOD
    )
    from_people = OUTBOX.c.topic.startswith(LETTERS)
    recall(session, *_of_the_patient(case_id), ~of_alerts, ~from_people)


def withdraw_from_team(session: Session, team_id: str, *, person: int | None, case_id: str | None) -> None:
    """Take back what a team was still to read: somebody who is out of it, or about a patient who is."""
    theirs = OUTBOX.c.person_id == person if case_id is None else OUTBOX.c.case_id == case_id
    recall(session, OUTBOX.c.team_id == team_id, theirs)


def _of_the_patient(case_id: str) -> tuple[ColumnElement[bool], ...]:
    """What the patient is told; what a team is told of them is the team's to take back."""
    return OUTBOX.c.case_id == case_id, OUTBOX.c.team_id.is_(None)


def recall(session: Session, *theirs: ColumnElement[bool]) -> None:
    """Take back all of these that is still to be said; what is on its way is not tried again."""
    session.connection().execute(update(OUTBOX).where(*theirs, is_in(OUTBOX.c, OPEN)).values(state=WITHDRAWN))
    session.connection().execute(
        update(OUTBOX).where(*theirs, is_in(OUTBOX.c, SENDING)).values(recalled=True)
    )


def amend_alerts(session: Session, case_id: str, amend: Callable[[Message], Message]) -> None:
    """Change what the alerts of a case say that are still to be sent."""
    waiting = select(OutboxRow).where(
        OutboxRow.case_id == case_id,
        col(OutboxRow.team_id).is_(None),
        OutboxRow.gravity == Gravity.ALERT,
        is_in(OutboxRow, OPEN),
    )
    for row in session.exec(waiting).all():
        said = decode_message(row.kind, row.body)
        if (amended := amend(said)) != said:
            row.kind, row.body = encode(amended)
            session.add(row)
    session.flush()


def expire(session: Session, now: datetime) -> int:
    """Close what is past its time; return how many."""
    late = update(OutboxRow).where(is_in(OutboxRow, OPEN), col(OutboxRow.expires_at) <= now)
    return session.exec(late.values(state=EXPIRED)).rowcount


def put_aside(session: Session, row_id: int) -> None:
    """Give up a row that cannot be read: it would hold everybody up."""
    session.exec(update(OutboxRow).where(col(OutboxRow.id) == row_id).values(state=UNDELIVERABLE, run=None))


def alert_waits(session: Session, person: int) -> bool:
    """Whether an alert to this person has not left yet, or is on its way for the first time."""
    theirs = select(OutboxRow.id).where(
        OutboxRow.person_id == person, OutboxRow.gravity == Gravity.ALERT, OutboxRow.repeat == 0
    )
    return (
        session.exec(theirs.where(or_(is_in(OutboxRow, OPEN), is_in(OutboxRow, SENDING)))).first() is not None
    )


def _row(case_id: str | None, notice: Notice) -> dict[str, Any]:
    kind, body = encode(notice.message)
    return {
        "key": notice.key,
        "person_id": notice.person,
        "case_id": case_id,
        "team_id": None,
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
