"""A case as one piece that can leave the database and come back into another: its facts, and its language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy
from sqlmodel import Session, col, select

from domain.agenda import next_wake
from domain.case import Case
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.facts.care import CareLeft
from domain.notices import Gravity, Notice, WhenUnsure
from storage.codec import decode_fact, decode_message, decode_rows, encode
from storage.outbox import OUTBOX, enqueue
from storage.people import Person
from storage.projections import project
from storage.record import keep_snapshot
from storage.tables import OPEN, SENDING, CaseRow, FactRow, LetterRow, PersonRow
from storage.writes import Writes, table_of

FACT = table_of(FactRow)


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of the log: its number, when it was recorded (aware UTC), by whom, and its fields as JSON."""

    seq: int
    at: datetime
    actor: str
    kind: str
    body: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An alert that is not known to have arrived: it is said where the case comes back. Fields as JSON."""

    key: str
    topic: str
    due_at: datetime
    kind: str
    body: str
    choices: str


@dataclass(frozen=True, slots=True)
class Message:
    """A letter that was sent: by whom (empty: the patient), the words, when it was read. Aware UTC."""

    id: str
    team: str
    to_team: bool
    name: str
    sent_at: datetime
    text: str
    delivered_at: datetime | None = None
    read_at: datetime | None = None
    read_name: str | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that is recorded about a case. It names no account: it may come back to another one."""

    case_id: str
    opened_at: datetime
    language: str
    entries: tuple[Entry, ...]
    waiting: tuple[Waiting, ...] = ()
    messages: tuple[Message, ...] = ()

    @property
    def begun(self) -> Case:
        """The case before the first entry."""
        return Case(self.case_id, 0, version=self.entries[0].seq - 1 if self.entries else 0)

    def facts(self) -> Sequence[tuple[datetime, Fact]]:
        """Return the facts in their order. Raises KeyError for an unknown kind, ValueError for a bad body."""
        return [(entry.at, decode_fact(entry.kind, entry.body)) for entry in self.entries]


class Taken(Exception):
    """A case of this number, or one of this person, is in the database already: nothing was put in."""


def archive_of(session: Session, case_id: str) -> Archive:
    """Return a case as one piece; raises LookupError for an unknown one."""
    of = (
        select(CaseRow.opened_at, PersonRow.language)
        .join(PersonRow, col(PersonRow.id) == col(CaseRow.person_id))
        .where(CaseRow.id == case_id)
    )
    found = session.exec(of).first()
    if found is None:
        raise LookupError(case_id)
    rows = (
        sqlalchemy.select(FACT.c.seq, FACT.c.at, FACT.c.actor, FACT.c.kind, FACT.c.body)
        .where(FACT.c.case_id == case_id)
        .order_by(FACT.c.seq)
    )
    entries = tuple(Entry(*row) for row in session.connection().execute(rows))
    waiting, messages = _waiting(session, case_id), _messages(session, case_id)
    return Archive(case_id, found[0], found[1], entries, waiting, messages)


def _waiting(session: Session, case_id: str) -> tuple[Waiting, ...]:
    rows = (
        sqlalchemy.select(
            OUTBOX.c.key, OUTBOX.c.topic, OUTBOX.c.due_at, OUTBOX.c.kind, OUTBOX.c.body, OUTBOX.c.choices
        )
        .where(OUTBOX.c.case_id == case_id, OUTBOX.c.gravity == Gravity.ALERT)
        .where(OUTBOX.c.state.in_((OPEN, SENDING)), ~OUTBOX.c.recalled)
        .order_by(OUTBOX.c.id)
    )
    return tuple(Waiting(*row) for row in session.connection().execute(rows))


def _messages(session: Session, case_id: str) -> tuple[Message, ...]:
    rows = select(LetterRow).where(LetterRow.case_id == case_id, col(LetterRow.sent_at).is_not(None))
    return tuple(
        Message(
            row.id,
            row.team_id,
            row.to_team,
            row.name,
            row.sent_at,
            row.body,
            row.delivered_at,
            row.read_at,
            row.read_name,
        )
        for row in session.exec(rows.order_by(col(LetterRow.sent_at), LetterRow.id))
        if row.sent_at is not None
    )


def _put_back(session: Session, case: Case, message: Message) -> None:
    """Put a letter in again: who wrote it is known by name alone, the accounts of a team are its own."""
    if session.get(LetterRow, message.id) is not None:
        raise Taken(message.id)
    row = LetterRow(
        id=message.id,
        case_id=case.id,
        team_id=message.team,
        from_person=case.person if message.to_team else 0,
        to_team=message.to_team,
        name=message.name,
        at=message.sent_at,
        body=message.text,
        sent_at=message.sent_at,
        delivered_at=message.delivered_at,
        read_at=message.read_at,
        read_name=message.read_name,
    )
    session.add(row)


def restore(session: Session, archive: Archive, person: Person) -> Case:
    """Put a case into the database as this person's: its log as it was, and all that follows from it.

    Nothing is asked by it; an alert that had not arrived is said, and what has become due meanwhile is found
    by the next tick. Raises Taken, and what `Archive.facts` raises.
    """
    if person.case_id is not None or session.get(CaseRow, archive.case_id) is not None:
        raise Taken(archive.case_id)
    case = Case(archive.case_id, person.id, version=archive.begun.version)
    session.add(_row(case, archive.opened_at))
    session.flush()
    for message in archive.messages:
        _put_back(session, case, message)
    session.flush()
    writes = Writes(session)
    for entry, (_, fact) in zip(archive.entries, archive.facts(), strict=True):
        case = evolve(case, fact)
        session.add(_fact_row(case.id, entry))
        project(fact, writes, case)
    if case.care is not None:
        case = _without_team(session, case, archive.entries[-1].at)
    keep_snapshot(writes, case)
    writes.flush()
    row = session.get_one(CaseRow, case.id)
    row.stage, row.version, row.next_wake_at = case.stage.value, case.version, next_wake(case)
    session.flush()
    enqueue(session, case.id, [_notice(each, person) for each in archive.waiting])
    return case


def _without_team(session: Session, case: Case, at: datetime) -> Case:
    """Let a diary that came in a file be kept at home: no team here was asked, and none sees it unasked."""
    left = CareLeft(at)
    case = evolve(case, left)
    kind, body = encode(left)
    session.add(_fact_row(case.id, Entry(case.version, at, "operator", kind, body)))
    return case


def _notice(waiting: Waiting, person: Person) -> Notice:
    return Notice(
        waiting.key,
        person.id,
        decode_message(waiting.kind, waiting.body),
        waiting.topic,
        waiting.due_at,
        decode_rows(waiting.choices),
        when_unsure=WhenUnsure.UNTIL_DELIVERED,
        gravity=Gravity.ALERT,
    )


def cases_of_all(session: Session) -> Sequence[tuple[str, str, datetime]]:
    """Return every case's number, stage and when it was opened (aware UTC): nothing that names anybody."""
    return session.exec(
        select(CaseRow.id, CaseRow.stage, CaseRow.opened_at).order_by(col(CaseRow.opened_at))
    ).all()


def _fact_row(case_id: str, entry: Entry) -> FactRow:
    return FactRow(
        case_id=case_id, seq=entry.seq, at=entry.at, actor=entry.actor, kind=entry.kind, body=entry.body
    )


def _row(case: Case, opened_at: datetime) -> CaseRow:
    return CaseRow(
        id=case.id,
        person_id=case.person,
        opened_at=opened_at,
        stage=case.stage.value,
        version=case.version,
    )
