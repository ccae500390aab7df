"""L3: waking is idempotent and never early."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import next_wake, soonest
from domain.case import Case, Stage
from domain.commands.base import Wake
from domain.decide import decide, decide_wake
from domain.decision import NOTHING
from domain.evolve import evolve_all
from tests.domain.laws.courses import course_walks
from tests.domain.laws.walks import Move, walk, walks


@given(st.one_of(walks(), course_walks()))
def test_a_wake_at_its_time_leaves_nothing_due_and_an_early_one_changes_nothing(
    start: tuple[Case, list[Move]],
) -> None:
    """L3. Mutant: `FollowedUp` in evolve/day.py keeps the old `next_ask`."""
    for play in walk(*start):
        due = next_wake(play.case)
        if due is None:
            continue
        assert decide(play.case, Wake(), due - timedelta(seconds=1)) == NOTHING
        woken = decide(play.case, Wake(), due)
        assert hasattr(woken, "facts")
        after = next_wake(evolve_all(play.case, woken.facts))
        assert after is None or after > due


@given(st.one_of(walks(), course_walks()), st.integers(-1, 3000), st.booleans(), st.booleans())
def test_a_wake_that_knows_what_is_due_first_does_what_any_wake_does(
    start: tuple[Case, list[Move]],
    minutes: int,
    silent: bool,  # noqa: FBT001  drawn
    withdrawn: bool,  # noqa: FBT001  drawn
) -> None:
    """The first thing of an agenda may be kept with the case, whatever its patient prefers or took back.

    Mutants: `wake_with` does it whenever it is; `decide_wake` returns what `wake_with` does.
    """
    for play in walk(*start):
        case = replace(play.case, preferences=replace(play.case.preferences, silent=silent))
        case = replace(case, stage=Stage.WITHDRAWN) if withdrawn else case
        first = soonest(case)
        if first is not None:
            now = first.at + timedelta(minutes=minutes)
            assert decide_wake(case, first, now) == decide(case, Wake(), now)
