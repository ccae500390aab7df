"""Reading cases: the stored snapshot and what came after it, or all facts where another version folded it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import bindparam
from sqlmodel import Session, func, select

from domain.case import Case
from domain.evolve import evolve_all
from domain.facts.base import Fact
from storage.codec import decode_fact, domain_version
from storage.snapshot import decode_case
from storage.tables import CaseRow, FactRow, SnapshotRow
from storage.writes import table_of

CASE, FACT, SNAPSHOT = table_of(CaseRow), table_of(FactRow), table_of(SnapshotRow)

# Columns, not rows as objects: a session compares every UPDATE with every object it has handed out.
_KEPT = sqlalchemy.select(
    CASE.c.id, CASE.c.person_id, CASE.c.version, CASE.c.next_due, SNAPSHOT.c.body, SNAPSHOT.c.folded_by
).join_from(CASE, SNAPSHOT, isouter=True)
_ONE = _KEPT.where(CASE.c.id == bindparam("of"))
_SOME = _KEPT.where(CASE.c.id.in_(bindparam("some", expanding=True)))
_FACTS = (
    sqlalchemy.select(FACT.c.kind, FACT.c.body)
    .where(FACT.c.case_id == bindparam("of"), FACT.c.seq > bindparam("after"))
    .order_by(FACT.c.seq)
)
_DUE = (
    _KEPT.where(CASE.c.next_wake_at <= bindparam("now"))
    .order_by(CASE.c.next_wake_at)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A case as all its facts make it, and the version its stored snapshot has (0: none that is of use)."""

    case: Case
    snapshot: int
    next_due: str | None = None
    """The first thing of its agenda as this program kept it (`decode_due`); None: it has to be looked for."""


def load(session: Session, case_id: str) -> Case:
    """Return the case as all its recorded facts make it; raises LookupError if there is none."""
    found = session.connection().execute(_ONE, {"of": case_id}).first()
    if found is None:
        raise LookupError(case_id)
    return _loaded(session, found).case


def load_some(session: Session, case_ids: Collection[str]) -> Mapping[str, Case]:
    """Return these cases by their id; one that cannot be read is left out: no other is to blame."""
    found: dict[str, Case] = {}
    for row in session.connection().execute(_SOME, {"some": tuple(set(case_ids))}).all():
        with suppress(ValueError, LookupError):
            found[row.id] = _loaded(session, row).case
    return found


def load_due(session: Session, now: datetime, limit: int) -> Iterator[Loaded]:
    """Yield the cases that have something to do by now, the longest due first, with one query.

    Each is made when it is asked for: hundreds at a time would keep the garbage collector busy.
    """
    due = session.connection().execute(_DUE, {"now": now, "most": limit}).all()
    return (_loaded(session, found) for found in due)


def facts_of(session: Session, case_id: str, after: int = 0) -> Sequence[Fact]:
    """Return what is recorded about a case, in order: everything, or what came after a version."""
    rows = session.connection().execute(_FACTS, {"of": case_id, "after": after})
    return [decode_fact(kind, body) for kind, body in rows]


def _loaded(session: Session, row: Any) -> Loaded:
    """`row`: as `_KEPT` selects it, by the names of its columns."""
    case = _kept(row)
    if case is None:
        # Counted from the log, not from nothing: what was erased before the first fact left counts as well.
        numbers = select(func.min(FactRow.seq)).where(FactRow.case_id == row.id)
        first = session.exec(numbers).one() or 1
        begun = Case(row.id, row.person_id, version=first - 1)
        return Loaded(evolve_all(begun, facts_of(session, row.id)), 0)
    if case.version == row.version:
        return Loaded(case, case.version, row.next_due)
    later = facts_of(session, row.id, case.version)
    return Loaded(evolve_all(case, later), case.version, row.next_due)


def _kept(row: Any) -> Case | None:
    """Return the stored snapshot; None where it cannot be read: it is a cache, and the facts are the word."""
    if row.body is None or row.folded_by != domain_version():
        return None
    try:
        return decode_case(row.body)
    except ValueError:
        return None
