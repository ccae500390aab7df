"""Pain ratings of care days, the baseline, and the weekly means W and R.

Scores are kept in half points (13 = 6.5) and means as sum and count, so that nothing is rounded
before it is compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

HIGHEST = 20
"""10 points, in half points."""


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
