"""A new leg of the course: a step of the plan, from the care day on from which a change of dose holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from domain.case import Case
from domain.dose import Dose
from domain.plan import Daily, Leg, LegKind, Step
from domain.questions import begins_on


def leg_of(
    case: Case, now: datetime, number: int, step: Step, kind: LegKind, *, since: date | None = None
) -> Leg:
    """Return the leg of a step; without `since` it begins as soon as a change of dose may."""
    begins = since or begins_on(case, now, step.daily)
    return mornings_of(case, now, Leg(begins, number, step.dose, kind, daily=step.daily))


def at_dose(case: Case, now: datetime, leg: Leg, dose: Dose, kind: LegKind, *, half: bool) -> Leg:
    """Return a leg of the same step as this one, at this dose."""
    begun = Leg(begins_on(case, now, leg.daily), leg.step, dose, kind, half=half, daily=leg.daily)
    return mornings_of(case, now, begun)


def moved_to(leg: Leg, daily: Daily, begins: date) -> Leg:
    """Return a leg of the same step at the same dose, at another part of the day."""
    return Leg(begins, leg.step, leg.dose, LegKind.BACK, half=leg.half, daily=daily)


def mornings_of(case: Case, now: datetime, leg: Leg) -> Leg:
    """Return the leg without the morning's dose of its first day where that time is over."""
    if leg.daily is not Daily.TWICE:
        return leg
    return replace(leg, morning_too=case.moment(leg.since, case.morning) > now)
