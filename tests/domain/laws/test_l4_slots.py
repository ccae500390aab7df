"""L4: every due evening opens once."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Case, Slot
from domain.facts.base import Fact
from domain.facts.day import DayOpened
from domain.facts.holding import CourseEnded
from domain.facts.pausing import Paused, PauseEnded
from domain.messages.day import Asking, EveningCheck
from tests.domain.laws.courses import course_walks
from tests.domain.laws.walks import Move, walk, walks

FIRST = {Asking.FIRST, Asking.SHORT, Asking.ARE_YOU_THERE, Asking.NO_ANSWER, Asking.LATE}


def days_paused(facts: list[Fact]) -> set[date]:
    """Return the days that a pause left out: they are not asked about, then or later."""
    left_out: set[date] = set()
    since: date | None = None
    for fact in facts:
        if isinstance(fact, Paused):
            since = fact.since
        if isinstance(fact, PauseEnded | CourseEnded) and since is not None:
            left_out |= {since + timedelta(days=n) for n in range((fact.day - since).days)}
            since = None
    return left_out


@given(st.one_of(walks(), course_walks()))
def test_each_evening_opens_once_and_no_day_between_is_left_out(start: tuple[Case, list[Move]]) -> None:
    """L4, whatever zone the patient flies to: only dates that a change of zone leaves out are not opened.

    Mutants: `next_evening` in days.py returns the last opened day itself instead of the day after;
    `changed_clock` lets the new clock begin on a day whose evening has been due.
    """
    play = None
    for play in walk(*start):  # noqa: B007  the last one counts
        pass
    if play is None:
        return
    opened = [f.day for f in play.facts if isinstance(f, DayOpened) and f.slot is Slot.MAIN]
    mornings = [f.day for f in play.facts if isinstance(f, DayOpened) and f.slot is Slot.MORNING]
    assert all(later > one for one, later in pairwise(mornings))
    for before, after in pairwise(opened):
        between = {before + timedelta(days=n) for n in range(1, (after - before).days)}
        assert after > before
        skipped = {day for day in between if play.case.is_skipped(day)}
        assert between <= days_paused(play.facts) | skipped
    firsts = Counter(
        notice.message.day
        for notice in play.notices
        if isinstance(notice.message, EveningCheck)
        and notice.key.startswith("evening:")
        and notice.message.asking in FIRST
    )
    assert all(count == 1 for count in firsts.values())
