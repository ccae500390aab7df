"""Reading cases: the stored snapshot, or the facts folded anew where another version wrote it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from domain.case import Case
from domain.evolve import evolve_all
from domain.facts.base import Fact
from storage.codec import decode_case, decode_fact, domain_version
from storage.tables import CaseRow, FactRow

# Columns, not rows as objects: a session compares every UPDATE with every object it has handed out.
_KEPT = select(CaseRow.id, CaseRow.person_id, CaseRow.snapshot, CaseRow.snapshot_schema)


def load(session: Session, case_id: str) -> Case:
    """Return the case as all its recorded facts make it; raises LookupError if there is none."""
    found = session.exec(_KEPT.where(CaseRow.id == case_id)).first()
    if found is None:
        raise LookupError(case_id)
    return _case(session, *found)


def load_due(session: Session, now: datetime, limit: int) -> Sequence[Case]:
    """Return the cases that have something to do by now, the longest due first, with one query."""
    due = _KEPT.where(col(CaseRow.next_wake_at) <= now).order_by(col(CaseRow.next_wake_at)).limit(limit)
    return [_case(session, *found) for found in session.exec(due).all()]


def facts_of(session: Session, case_id: str) -> Sequence[Fact]:
    """Return everything recorded about a case, in order."""
    rows = select(FactRow.kind, FactRow.body).where(FactRow.case_id == case_id).order_by(col(FactRow.seq))
    return [decode_fact(kind, body) for kind, body in session.exec(rows)]


def _case(session: Session, case_id: str, person: int, snapshot: str, folded_by: str) -> Case:
    if folded_by == domain_version():
        return decode_case(snapshot)
    # Counted from the log, not from nothing: what was erased before the first fact left counts as well.
    numbers = select(func.min(FactRow.seq)).where(FactRow.case_id == case_id)
    first = session.exec(numbers).one() or 1
    return evolve_all(Case(case_id, person, version=first - 1), facts_of(session, case_id))
