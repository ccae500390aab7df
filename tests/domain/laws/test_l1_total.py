"""L1: `decide` is total."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Case
from tests.domain.laws.courses import course_walks
from tests.domain.laws.walks import Move, walk, walks


@given(st.one_of(walks(20), course_walks()))
def test_any_case_and_any_command_give_a_decision_or_a_refusal(start: tuple[Case, list[Move]]) -> None:
    """L1. Mutant: `_taken_at` in decide/dosing.py returns the wall time itself instead of a moment."""
    for _ in walk(*start):
        pass
