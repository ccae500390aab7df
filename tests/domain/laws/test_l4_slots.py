"""L4: every due evening opens once."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Case
from domain.facts.day import DayOpened
from domain.messages.day import Asking, EveningCheck
from tests.domain.laws.courses import course_walks
from tests.domain.laws.walks import Move, walk, walks

FIRST = {Asking.FIRST, Asking.SHORT, Asking.ARE_YOU_THERE, Asking.LATE}


@given(st.one_of(walks(), course_walks()))
def test_each_evening_opens_once_and_no_day_between_is_left_out(start: tuple[Case, list[Move]]) -> None:
    """L4. Mutant: `next_evening` in days.py returns the last opened day itself instead of the day after."""
    play = None
    for play in walk(*start):  # noqa: B007  the last one counts
        pass
    if play is None:
        return
    opened = [fact.day for fact in play.facts if isinstance(fact, DayOpened)]
    assert opened == [opened[0] + timedelta(days=n) for n in range(len(opened))] if opened else True
    firsts = Counter(
        notice.message.day
        for notice in play.notices
        if isinstance(notice.message, EveningCheck)
        and notice.key.startswith("evening:")
        and notice.message.asking in FIRST
    )
    assert all(count == 1 for count in firsts.values())
