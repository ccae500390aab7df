"""What the rule sees on one day: W, R, single ratings and PGIC answers, asked by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from domain.adjustment import adjustment_days
from domain.alerts.rule import AlertRule
from domain.pain import OLDEST, WEEK, WEEK_RATED, Diary, Look, Overall, clean_mean, mean_of, recent_mean
from domain.plan import Legs, Plan


@dataclass(frozen=True, slots=True)
class View:
    """A diary and a course as they stand on a care day after the first dose."""

    rule: AlertRule
    diary: Diary
    plan: Plan
    legs: Legs
    day: date
    first: date
    adjustment: frozenset[date]

    @property
    def in_window(self) -> bool:
        """Whether this is an adjustment day."""
        return self.day in self.adjustment

    def back(self, days: int) -> date:
        """Return the care day so many days ago."""
        return self.day - timedelta(days=days)

    def w(self, back: int = 0) -> Look | None:
        """Return W as it stood so many days ago, or None where the data were not enough."""
        diary = self.diary
        look = clean_mean(
            diary.ratings, self.adjustment, self.first, self.back(back), diary.unasked, diary.faded
        )
        return look if isinstance(look, Look) else None

    def r(self, back: int = 0) -> Look | None:
        """Return R as it stood so many days ago, or None where the data were not enough."""
        look = recent_mean(self.diary.ratings, self.back(back))
        return look if isinstance(look, Look) else None

    def fresh(self, back: int) -> int:
        """How many clean days were rated on time in the last `back` days."""
        return mean_of(self.diary.ratings, [
            self.back(days) for days in range(back) if self.back(days) not in self.adjustment
        ]).rated  # fmt: skip

    def rated_from(self, level: Fraction) -> tuple[tuple[date, int], ...]:
        """Return the ratings at this level (points) or above in the days of a burst, late ones too."""
        since = max(self.first, self.back(self.rule.burst_days - 1))
        return tuple(
            (rating.day, rating.halves)
            for rating in self.diary.ratings
            if since <= rating.day <= self.day and Fraction(rating.halves, 2) >= level
        )

    def worse(self, week: int = 0) -> tuple[Overall, ...]:
        """Return the PGIC answers of 6-7 of the last week, or of the week before (1)."""
        last = self.back(week * self.rule.pgic_days)
        first = last - timedelta(days=self.rule.pgic_days - 1)
        return tuple(
            one for one in self.diary.overall if first <= one.day <= last and one.score >= self.rule.worse
        )

    def asked_week(self) -> tuple[date, ...]:
        """Return the last 7 care days since the first dose that were asked about or rated, newest first."""
        rated = {rating.day for rating in self.diary.ratings}
        return tuple(
            day
            for day in (self.back(days) for days in range(OLDEST + 1))
            if day > self.first and (day in rated or day not in self.diary.unasked)
        )[:WEEK]

    def few_rated(self) -> Look | None:
        """Return the last 7 asked days if fewer than 4 of them were rated on time."""
        days = self.asked_week()
        mean = mean_of(self.diary.ratings, days)
        if len(days) < WEEK or mean.rated >= WEEK_RATED:
            return None
        return Look(days[-1], days[0], mean, clean_only=False)


def view(rule: AlertRule, diary: Diary, plan: Plan, legs: Legs, day: date) -> View | None:
    """Return what the rule sees on a day, or None before the first dose."""
    if not legs or day < legs[0].since:
        return None
    return View(rule, diary, plan, legs, day, legs[0].since, adjustment_days(plan.window, legs, day))
