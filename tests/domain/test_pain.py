"""Means are exact, and say when there is not enough to tell."""

from datetime import timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.pain import (
    Baseline,
    BaselineSource,
    Look,
    Mean,
    NotEnough,
    RatedDay,
    baseline_of,
    clean_mean,
    first_weeks,
    recent_mean,
    remembered,
)
from tests.domain.diaries import START, day, rated, steady

WINDOW = frozenset(day(after) for after in range(14))


def test_a_mean_is_exact() -> None:
    """13 half points over 3 days are 13/6 points, not 2.17."""
    assert Mean(13, 3).points == Fraction(13, 6)


def test_a_baseline_is_the_mean_of_the_14_days_before_the_first_dose() -> None:
    """Older days and the day of the first dose do not count."""
    ratings = rated({-15: 10, **steady(-14, -10, 4), -1: 6, 0: 10})
    assert baseline_of(ratings, START) == Baseline(Mean(52, 6), BaselineSource.DIARY, day(-14), day(-1))


def test_four_rated_days_are_no_baseline() -> None:
    """Five are needed."""
    assert baseline_of(rated(steady(-4, -1, 4)), START) is NotEnough.FEW_RATED
    assert isinstance(baseline_of(rated(steady(-5, -1, 4)), START), Baseline)


def test_a_rating_that_came_late_feeds_no_mean() -> None:
    """It is shown, and left out of the baseline, W and R."""
    late = tuple(RatedDay(day(at), 8, on_time=False) for at in range(-5, 0))
    assert baseline_of(late, START) is NotEnough.FEW_RATED
    late = tuple(RatedDay(day(at), 8, on_time=False) for at in range(20, 27))
    assert recent_mean(late, day(26)) is NotEnough.FEW_RATED
    assert clean_mean(late, WINDOW, START, day(26)) is NotEnough.FEW_RATED


def test_a_remembered_baseline_gets_half_a_point_and_is_marked() -> None:
    """A recalled 6 stands as 6.5; a recalled 10 cannot be more than 10."""
    assert remembered(12) == Baseline(Mean(13, 1), BaselineSource.REMEMBERED)
    assert remembered(20).mean.points == 10


def test_the_first_two_weeks_here_stand_in_for_somebody_already_on_ldn() -> None:
    """The 14 days from the first one here, named for what they are."""
    found = first_weeks(rated(steady(30, 50, 5)), day(30))
    assert found == Baseline(Mean(140, 14), BaselineSource.FIRST_WEEKS, day(30), day(43))
    assert first_weeks((), day(30)) is NotEnough.FEW_RATED


def test_w_takes_the_last_seven_clean_days_over_a_window() -> None:
    """After a second window it reaches back to the clean days before it."""
    window = WINDOW | {day(at) for at in range(20, 30)}
    ratings = rated({**steady(14, 19, 4), **steady(20, 29, 10), 30: 8})
    assert clean_mean(ratings, window, START, day(30)) == Look(day(14), day(30), Mean(64, 7), clean_only=True)


def test_w_counts_no_day_older_than_twenty_days() -> None:
    """Day 14 counts on day 34, and no more on day 35."""
    window = WINDOW | {day(at) for at in range(18, 60)}
    ratings = rated(steady(14, 17, 4))
    assert clean_mean(ratings, window, START, day(34)) == Look(day(14), day(17), Mean(32, 4), clean_only=True)
    assert clean_mean(ratings, window, START, day(35)) is NotEnough.FEW_RATED


def test_an_unrated_clean_day_is_one_of_the_seven() -> None:
    """Three answers in a week are not made up for by older ones."""
    ratings = rated({**steady(14, 20, 4), 25: 4, 26: 4, 27: 4})
    assert clean_mean(ratings, WINDOW, START, day(27)) is NotEnough.FEW_RATED


def test_a_day_on_which_nothing_was_asked_is_not_missing() -> None:
    """With three evenings a week W reaches further back; a rating given unasked counts."""
    unasked = frozenset(day(at) for at in range(14, 60) if at % 7 not in {0, 2, 4})
    ratings = rated({**{at: 4 for at in range(30, 51) if at % 7 in {0, 2, 4}}, 50: 7})
    look = clean_mean(ratings, WINDOW, START, day(50), unasked)
    assert look == Look(day(37), day(50), Mean(6 * 8 + 14, 7), clean_only=True)


def test_the_day_of_the_first_dose_is_never_clean() -> None:
    """Nor are the days before it, whatever the window."""
    assert clean_mean(rated(steady(-7, 0, 4)), frozenset(), START, day(0)) is NotEnough.FEW_RATED


def test_r_is_the_plain_last_seven_days() -> None:
    """Window or not; at least four rated."""
    ratings = rated({**steady(0, 3, 4), 7: 8})
    assert recent_mean(ratings, day(6)) == Look(day(0), day(6), Mean(32, 4), clean_only=False)
    assert recent_mean(ratings, day(7)) == Look(day(1), day(7), Mean(40, 4), clean_only=False)
    assert recent_mean(ratings, day(8)) is NotEnough.FEW_RATED


levels = st.dictionaries(st.integers(0, 40), st.integers(0, 20).map(lambda halves: halves / 2), max_size=41)


@given(levels, st.integers(0, 40), st.integers(14, 40))
def test_a_missing_day_never_counts_as_better_in_a_mean(
    given_levels: dict[int, float], missing: int, at: int
) -> None:
    """L8: leaving a day out never gives a lower mean than the lowest rating on it.

    Breaks if a missing day counts as 0.
    """
    lowest = min(given_levels.values(), default=0.0)
    with_low = rated({**given_levels, missing: lowest})
    without = rated({**given_levels, missing: None})
    for low, high in (
        (clean_mean(with_low, WINDOW, START, day(at)), clean_mean(without, WINDOW, START, day(at))),
        (recent_mean(with_low, day(at)), recent_mean(without, day(at))),
    ):
        assert isinstance(high, NotEnough) or (isinstance(low, Look) and low.mean.points <= high.mean.points)


@given(levels, st.integers(0, 40), st.integers(-400, 400))
def test_shifting_all_dates_shifts_the_means(given_levels: dict[int, float], at: int, by: int) -> None:
    """L7: breaks if a mean knows the weekday."""
    ratings, shift = rated(dict(given_levels)), timedelta(days=by)
    moved = tuple(RatedDay(one.day + shift, one.halves, one.on_time) for one in ratings)
    window = frozenset(one + shift for one in WINDOW)
    for here, there in (
        (recent_mean(ratings, day(at)), recent_mean(moved, day(at) + shift)),
        (
            clean_mean(ratings, WINDOW, START, day(at)),
            clean_mean(moved, window, START + shift, day(at) + shift),
        ),
    ):
        if isinstance(here, Look):
            assert there == Look(here.first + shift, here.last + shift, here.mean, here.clean_only)
        else:
            assert there is here
