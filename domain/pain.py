"""Pain ratings of care days, the baseline, and the weekly means W and R.

Scores are kept in half points (13 = 6.5) and means as sum and count, so that nothing is rounded
before it is compared. A rating that came late (after noon of the next day) feeds no mean here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

HIGHEST = 20
"""10 points, in half points."""

BASELINE_DAYS = 14
"""A baseline looks at so many days before the first dose (7-14 are asked for)."""

BASELINE_RATED = 5
"""Rated days a baseline needs: error SD .49 with 7 days, .29 with 14 (diaries of people with back pain)."""

WEEK = 7
"""W and R are means of so many days."""

WEEK_RATED = 4
"""Rated days a weekly mean needs (error SD .31: diaries of people with back pain)."""

OLDEST = 20
"""W counts no day older than so many days before the day it is asked for."""

FADED_DAYS = 14
"""W's days where pain is asked about less than daily (clinicians' experience, no trial)."""

REMEMBERED_MARGIN = 1
"""Half points put on a remembered baseline (clinicians' experience, no trial)."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of ratings, exact: the sum in half points, and how many days were rated."""

    sum_halves: int
    rated: int

    @property
    def points(self) -> Fraction:
        """The mean in points (0-10), exactly; raises ZeroDivisionError with no rated day."""
        return Fraction(self.sum_halves, 2 * self.rated)


class NotEnough(StrEnum):
    """Not-enough-data is a value: why a mean cannot be had."""

    FEW_RATED = "few_rated"
    NO_BASELINE = "no_baseline"


@dataclass(frozen=True, slots=True)
class Look:
    """A window that was looked at: its first and last day, its mean, and whether only clean days count."""

    first: date
    last: date
    mean: Mean
    clean_only: bool


@dataclass(frozen=True, slots=True)
class RatedDay:
    """One care day's rating in half points; late ones are shown, and left out of confirming means."""

    day: date
    halves: int
    on_time: bool = True


class Usual(StrEnum):
    """The answer to "were these days like your usual days?"."""

    BETTER = "better"
    USUAL = "usual"
    WORSE = "worse"


class BaselineSource(StrEnum):
    """Where a baseline comes from; it is named in every evidence."""

    DIARY = "diary"
    REMEMBERED = "remembered"
    FIRST_WEEKS = "first_weeks"
    PRESCRIBER = "prescriber"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The mean before the first dose, or what stands in for it.

    A diary baseline needs at least 5 rated days of the 7-14 before the first dose (error SD .49 for 7 days,
    .29 for 14). A remembered number gets 0.5 point added and is marked (clinicians' experience, no trial).
    """

    mean: Mean
    source: BaselineSource
    first: date | None = None
    last: date | None = None
    usual: Usual | None = None


@dataclass(frozen=True, slots=True)
class Overall:
    """One PGIC answer: 1 very much improved ... 7 very much worse, since the start."""

    day: date
    score: int


@dataclass(frozen=True, slots=True)
class Diary:
    """What the rules look at: the baseline, the rated days (in order), and the PGIC answers (in order)."""

    baseline: Baseline | None
    ratings: tuple[RatedDay, ...]
    overall: tuple[Overall, ...] = ()
    unasked: frozenset[date] = frozenset()
    """Care days on which no rating was asked for (a pause, or three evenings a week): not missing."""
    faded: frozenset[date] = frozenset()
    """Those among them that were left out on purpose, by the rhythm: W is the mean of 14 days then."""


def baseline_of(ratings: tuple[RatedDay, ...], first_dose: date) -> Baseline | NotEnough:
    """Return the mean of the 14 days before the first dose, if at least 5 of them were rated on time."""
    first = first_dose - timedelta(days=BASELINE_DAYS)
    return _baseline(ratings, first, BaselineSource.DIARY)


def first_weeks(ratings: tuple[RatedDay, ...], first: date) -> Baseline | NotEnough:
    """Return what stands in for a baseline of somebody already on LDN: the mean of the first 14 days here.

    Ask once these 14 days are over; at least 5 must be rated on time (clinicians' experience, no trial).
    """
    return _baseline(ratings, first, BaselineSource.FIRST_WEEKS)


def remembered(halves: int) -> Baseline:
    """Return the baseline of a number recalled (half points): 0.5 point is added, and it is marked.

    Clinicians' experience, no trial.
    """
    return Baseline(Mean(min(HIGHEST, halves + REMEMBERED_MARGIN), 1), BaselineSource.REMEMBERED)


def clean_mean(
    ratings: tuple[RatedDay, ...],
    adjustment: frozenset[date],
    first_dose: date,
    day: date,
    unasked: frozenset[date] = frozenset(),
    faded: frozenset[date] = frozenset(),
) -> Look | NotEnough:
    """Return W: the mean of the last 7 clean days up to `day`, none older than 20 days before it.

    A clean day is a care day after the first dose that is no adjustment day. Whether it was rated makes
    no difference to its being one of the 7; a day on which nothing was asked, nor rated, is not one.
    At least 4 of them must be rated on time. Where pain is asked about less than daily on purpose, W is the
    mean of all clean days among the last 14.
    """
    rated = {rating.day for rating in ratings}
    thin = any(day - timedelta(days=back) in faded for back in range(WEEK))
    span, most = (FADED_DAYS, FADED_DAYS) if thin else (OLDEST + 1, WEEK)
    days = [
        past
        for past in (day - timedelta(days=back) for back in range(span))
        if past > first_dose and past not in adjustment and (past in rated or past not in unasked)
    ][:most]
    return _look(ratings, days, clean_only=True)


def recent_mean(ratings: tuple[RatedDay, ...], day: date) -> Look | NotEnough:
    """Return R: the mean of the plain last 7 days up to `day`, at least 4 of them rated on time."""
    return _look(ratings, [day - timedelta(days=back) for back in range(WEEK)], clean_only=False)


def mean_of(ratings: tuple[RatedDay, ...], days: Iterable[date]) -> Mean:
    """Return the mean of the on-time ratings of these days; it may have no rated day."""
    wanted = frozenset(days)
    counted = [rating.halves for rating in ratings if rating.on_time and rating.day in wanted]
    return Mean(sum(counted), len(counted))


def _baseline(ratings: tuple[RatedDay, ...], first: date, source: BaselineSource) -> Baseline | NotEnough:
    days = [first + timedelta(days=ahead) for ahead in range(BASELINE_DAYS)]
    mean = mean_of(ratings, days)
    if mean.rated < BASELINE_RATED:
        return NotEnough.FEW_RATED
    return Baseline(mean, source, days[0], days[-1])


def _look(ratings: tuple[RatedDay, ...], newest_first: list[date], *, clean_only: bool) -> Look | NotEnough:
    mean = mean_of(ratings, newest_first)
    if mean.rated < WEEK_RATED:
        return NotEnough.FEW_RATED
    return Look(newest_first[-1], newest_first[0], mean, clean_only)
