"""Recording: the facts are the word, and everything else follows from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, update

from domain.agenda import next_wake
from domain.case import Case
from domain.decision import Decision
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.facts.care import CareOffered
from domain.facts.day import ReachableSet
from domain.facts.enrolment import InviteClosed
from domain.facts.erasing import Erased
from storage.engine import Session, Storage
from storage.load import facts_of, load
from storage.record import Stale, record
from storage.tables import CaseRow, SnapshotRow
from tests.storage.desk import EVENING, Patient, enrol
from tests.storage.kinds import FACTS, any_of

# Turning somebody away, and deleting the data, erase what came before: tests/storage/test_erase.py.
KEPT = any_of(Fact, FACTS).filter(lambda fact: not isinstance(fact, InviteClosed | Erased | CareOffered))
"""A team that is offered has to be there: facts at random name one that is not."""
ANY_FACTS = st.lists(KEPT, max_size=12)


def foldable(case: Case, facts: Sequence[Fact]) -> tuple[Case, list[Fact]]:
    """The fold of those facts that can follow one another: facts at random may speak of legs that are not."""
    kept = []
    for fact in facts:
        if isinstance(fact, Erased):
            continue  # of this one nothing is left to load: tests/storage/test_erase.py
        try:
            after = evolve(case, fact)
            next_wake(after)
        except (LookupError, ValueError, TypeError, ZeroDivisionError, OverflowError, AttributeError):
            continue
        case = after
        kept.append(fact)
    return case, kept


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(ANY_FACTS, st.lists(st.integers(0, 12), max_size=3))
def test_what_is_loaded_is_the_fold(storage: Storage, facts: list[Fact], cuts: list[int]) -> None:
    """L2, in however many decisions they come; mutants: a fact not written, an old snapshot."""

    def recording(session: Session) -> None:
        case = enrol(session).case
        folded, kept = foldable(case, facts)
        bounds = [0, *sorted(cuts), len(kept)]
        for begin, end in pairwise(bounds):
            case = record(session, case, Decision(tuple(kept[begin:end])), EVENING, "patient")
        assert case == folded
        assert load(session, case.id) == folded
        assert facts_of(session, case.id) == kept
        session.exec(update(SnapshotRow).where(col(SnapshotRow.case_id) == case.id).values(folded_by="older"))
        session.expire_all()
        assert load(session, case.id) == folded

    storage.write_now(recording)


def test_a_case_that_was_changed_meanwhile_is_not_overwritten(storage: Storage, ana: Patient) -> None:
    """Two decisions about one version: the second is refused; mutant: no version in the UPDATE."""
    facts = storage.write_now(lambda session: _lose_chat(session, ana.case))
    assert facts == ana.case.version + 1
    with pytest.raises(Stale):
        storage.write_now(lambda session: _lose_chat(session, ana.case))
    assert storage.write_now(lambda session: load(session, ana.case.id).version) == facts


def test_a_wake_that_is_past_is_looked_at_in_a_minute(storage: Storage, ana: Patient) -> None:
    """A case that still waits after its wake turns no loop hot."""
    storage.write_now(lambda session: record(session, ana.case, Decision(), EVENING, "clock"))
    row = storage.write_now(lambda session: session.get(CaseRow, ana.case.id))
    assert row is not None
    assert row.next_wake_at is None or row.next_wake_at >= EVENING + timedelta(minutes=1)


def _lose_chat(session: Session, case: Case) -> int:
    return record(
        session, case, Decision((ReachableSet(reachable=False, at=EVENING),)), EVENING, "telegram"
    ).version
