"""The diary of a case: what the pain rules look at."""

from __future__ import annotations

from datetime import date, timedelta

from domain.case import DAYS_KEPT, Case
from domain.pain import BASELINE_RATED, Diary, RatedDay


def diary_of(case: Case) -> Diary:
    """Return baseline, rated days in order, PGIC answers, and the days on which nothing was asked.

    Ratings of the baseline are kept longer than the 35 care days of a case; where both know a day, the care
    day counts.
    """
    rated = {day: RatedDay(day, halves) for day, halves in case.baseline_ratings}
    for day in case.days:
        rated.pop(day.day, None)
        if day.rating is not None:
            rated[day.day] = RatedDay(day.day, day.rating.halves, day.rating.on_time)
    ratings = tuple(rated[day] for day in sorted(rated))
    faded = frozenset(d.day for d in case.days if d.faded and d.rating is None)
    return Diary(case.baseline, ratings, case.overall, _unasked(case), faded)


def begun_on(case: Case) -> date:
    """Return the first care day of the diary, as far back as the case knows."""
    known = [each for each in (case.enrolled_on, *(day.day for day in case.days[:1])) if each is not None]
    return min(known, default=date.min)


def is_usual_open(case: Case) -> bool:
    """Whether it is still to be asked if the days before the first dose were usual ones.

    Only where they make a baseline (5 rated days), and never in the way of the dose.
    """
    return not case.stepping.usual_asked and len(diary_of(case).ratings) >= BASELINE_RATED


def _unasked(case: Case) -> frozenset[date]:
    """Care days from the first one kept on which no pain was asked about, nor rated.

    Those after the last one opened belong to them: a pause or an outage opens none.
    """
    if not case.days:
        return frozenset()
    first, last = case.days[0].day, case.days[-1].day
    asked = {d.day for d in case.days if d.rating is not None or (d.opening is not None and not d.faded)}
    span = (first + timedelta(days=n) for n in range((last - first).days + 1 + DAYS_KEPT))
    return frozenset(day for day in span if day not in asked)
