"""The stored snapshot: what is read is what was kept, also where it is a little behind the facts."""

from __future__ import annotations

import pytest
from sqlmodel import col, select, update

from domain.case import Case
from domain.decision import Decision
from domain.dose import Dose, Form, Liquid, Pieces, Preparation
from domain.evolve import evolve_all
from domain.facts.day import ReachableSet
from storage.engine import Session, Storage
from storage.load import facts_of, load
from storage.record import BEHIND, gather
from storage.snapshot import decode_case, encode_case
from storage.tables import SnapshotRow
from storage.writes import Stale, Writes
from tests.domain.courses import on_second
from tests.domain.play import ana as in_her_course
from tests.storage.desk import BEN, EVENING, Patient, enrol


@pytest.mark.parametrize("preparation", [None, Pieces(Form.TABLET, (Dose(500),)), Liquid(1000, 100)])
def test_a_case_survives_being_kept(preparation: Preparation | None) -> None:
    """Two kinds of preparation stand in one place; mutant: the first kind is always read."""
    for case in (Case("c", 1), on_second().case, in_her_course(preparation=preparation)):
        assert decode_case(encode_case(case)) == case


@pytest.mark.parametrize(
    "text", ["", "{}", '{"id": 1, "person": 1}', '{"id": "c", "person": 1, "days": [{}]}']
)
def test_what_is_no_case_is_an_error_without_its_words(text: str) -> None:
    """The error of the library quotes what it read; mutant: it is raised as it is."""
    with pytest.raises(ValueError, match=r"^\w+$"):
        decode_case(text)


def _reached(case: Case) -> Decision:
    return Decision((ReachableSet(reachable=not case.reachable, at=EVENING),))


def _woken(session: Session, case: Case, snapshot: int) -> Case:
    writes = Writes(session)
    changed = gather(writes, case, _reached(case), EVENING, "clock", snapshot)
    writes.flush()
    return changed


def test_a_snapshot_that_is_behind_is_made_up_for(storage: Storage, ana: Patient) -> None:
    """The facts after it are folded on reading (L2); mutants: it alone is read, all is folded."""

    def waking(session: Session) -> None:
        case = _woken(session, ana.case, 0)
        kept = case.version
        for behind in range(1, BEHIND + 2):
            case = _woken(session, case, kept)
            stored = session.exec(select(SnapshotRow.body).where(SnapshotRow.case_id == case.id)).one()
            assert load(session, case.id) == case
            assert decode_case(stored).version == (kept if behind <= BEHIND else case.version)
        assert case == evolve_all(ana.case, facts_of(session, case.id))

    storage.write_now(waking)


def test_a_snapshot_that_cannot_be_read_is_folded_anew(storage: Storage, ana: Patient) -> None:
    """It is a cache: nobody waits for the next version because of it; mutant: the error is let out."""

    def waking(session: Session) -> None:
        case = _woken(session, ana.case, 0)
        session.exec(update(SnapshotRow).where(col(SnapshotRow.case_id) == case.id).values(body="{}"))
        assert load(session, case.id) == case

    storage.write_now(waking)


def test_cases_written_together_are_each_as_decided(storage: Storage, ana: Patient) -> None:
    """One of them changed meanwhile: nothing of all is kept; mutant: rows found are not counted."""
    ben = storage.write_now(lambda session: enrol(session, BEN))

    def together(session: Session) -> None:
        writes = Writes(session)
        for patient in (ana, ben):
            gather(writes, patient.case, _reached(patient.case), EVENING, "clock")
        writes.flush()

    storage.write_now(lambda session: _woken(session, ben.case, 0))
    with pytest.raises(Stale):
        storage.write_now(together)
    assert storage.write_now(lambda session: facts_of(session, ana.case.id)) == []
