"""What the page for a visit says, pure: raw means per stretch of the course, doses, and what happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.case import Case, HoldCause, Outcome
from domain.dose import Dose
from domain.history import DoseDay, History, PainDay
from domain.pain import Mean
from domain.plan import Daily
from domain.running import first_dose_day
from domain.summary import last_rated_day


@dataclass(frozen=True, slots=True)
class HoldSpan:
    """A hold from its first care day to the one on which it ended; None: still open."""

    cause: HoldCause
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Care days on one dose, None before the first: raw mean and range of the rated ones, and the doses.

    A number that was added late is in neither, as everywhere. `low` and `high` are in half points; with no
    rated day they and the mean are None.
    """

    dose: Dose | None
    first: date
    last: date
    mean: Mean | None
    low: int | None
    high: int | None
    taken: int = 0
    missed: int = 0
    not_known: int = 0
    part: int = 0
    """So many of those taken were taken in part."""
    daily: Daily = Daily.ONCE

    @property
    def days(self) -> int:
        """How many care days it has."""
        return (self.last - self.first).days + 1


def stretches(case: Case, history: History, today: date) -> tuple[Stretch, ...]:
    """Return the days before the first dose, where any was rated, and each leg up to a care day."""
    doses = tuple(d for d in history.doses if d.day < today or case.day(d.day).intake is not None)
    before = _before(case, history.pain, today)
    ends = [*(leg.since for leg in case.legs[1:]), _end(case, today) + timedelta(days=1)]
    legs = (
        replace(_stretch(leg.dose, leg.since, end - timedelta(days=1), history.pain, doses), daily=leg.daily)
        for leg, end in zip(case.legs, ends, strict=False)
        if leg.since < end
    )
    return (*((before,) if before else ()), *legs)


def last_week(history: History, today: date) -> Stretch:
    """Return the last 7 care days as a stretch without a dose; today is one of them once it is rated."""
    last = last_rated_day(history.pain, today)
    return _stretch(None, last - timedelta(days=6), last, history.pain, ())


def _end(case: Case, today: date) -> date:
    return min(today, case.finished_on) if case.finished_on else today


def _before(case: Case, pain: tuple[PainDay, ...], today: date) -> Stretch | None:
    until = first_dose_day(case.legs) or today + timedelta(days=1)
    rated = [p.day for p in pain if p.on_time and p.day < until]
    return _stretch(None, rated[0], until - timedelta(days=1), pain, ()) if rated else None


def _stretch(
    dose: Dose | None, first: date, last: date, pain: tuple[PainDay, ...], doses: tuple[DoseDay, ...]
) -> Stretch:
    rated = [p.halves for p in pain if p.on_time and first <= p.day <= last]
    own = [d for d in doses if first <= d.day <= last]
    became = [d.outcome for d in own]
    return Stretch(
        dose,
        first,
        last,
        Mean(sum(rated), len(rated)) if rated else None,
        min(rated, default=None),
        max(rated, default=None),
        became.count(Outcome.TAKEN),
        became.count(Outcome.MISSED),
        became.count(Outcome.NOT_KNOWN),
        sum(1 for d in own if d.part),
    )
