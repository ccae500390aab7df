"""The diary that the pain rules look at."""

from __future__ import annotations

from domain.case import CareDay, Opening, Rating
from domain.diary import diary_of
from tests.domain.courses import baseline, day
from tests.domain.play import ana, at


def test_ratings_beyond_the_kept_days_stay_in_the_diary() -> None:
    """A day that nothing was asked on is marked as such, between those that were and after the last."""
    rated = CareDay(day(0), Opening.ASKED, rating=Rating(9, at(day(0), "21:05")))
    apart = CareDay(day(2), Opening.ASKED, rating=Rating(9, at(day(2), "21:05")))
    play = baseline(7, days=(rated, apart), baseline_ratings=((day(-3), 8), (day(0), 9)))
    diary = diary_of(play.case)
    assert [r.day for r in diary.ratings] == [day(-3), day(0), day(2)]
    assert {d for d in diary.unasked if d <= day(2)} == {day(1)}
    assert day(3) in diary.unasked, "a pause opens no days"
    assert diary_of(ana()).unasked == frozenset()
