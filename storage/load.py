"""Reading cases: the stored snapshot, or the facts folded anew where another version wrote it."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from domain.case import Case
from domain.evolve import evolve_all
from domain.facts.base import Fact
from storage.codec import decode_case, decode_fact, domain_version
from storage.tables import CaseRow, FactRow


def load(session: Session, case_id: str) -> Case:
    """Return the case as all its recorded facts make it; raises LookupError if there is none."""
    row = session.get(CaseRow, case_id)
    if row is None:
        raise LookupError(case_id)
    return case_in(session, row)


def case_in(session: Session, row: CaseRow) -> Case:
    """Return the case of a row that is at hand."""
    if row.snapshot_schema == domain_version():
        return decode_case(row.snapshot)
    return evolve_all(Case(row.id, row.person_id), facts_of(session, row.id))


def facts_of(session: Session, case_id: str) -> Sequence[Fact]:
    """Return everything recorded about a case, in order."""
    rows = select(FactRow.kind, FactRow.body).where(FactRow.case_id == case_id).order_by(col(FactRow.seq))
    return [decode_fact(kind, body) for kind, body in session.exec(rows)]
