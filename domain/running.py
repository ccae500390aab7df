"""How the plan really runs: what of it holds on a care day."""

from __future__ import annotations

from datetime import date

from domain.dose import Dose
from domain.plan import Daily, Leg, Legs


def dose_on(legs: Legs, day: date) -> Dose | None:
    """Return the dose of a care day, or None before the first dose."""
    leg = leg_on(legs, day)
    return leg.dose if leg else None


def leg_on(legs: Legs, day: date) -> Leg | None:
    """Return the leg a care day belongs to, or None before the first dose."""
    if legs and legs[-1].since <= day:
        return legs[-1]  # nearly always: what is looked at is the present
    return next((leg for leg in reversed(legs) if leg.since <= day), None)


def daily_on(legs: Legs, day: date) -> Daily:
    """Return at which parts of the day the dose of a care day is taken; once before the first dose."""
    leg = leg_on(legs, day)
    return leg.daily if leg else Daily.ONCE


def has_morning(legs: Legs, day: date) -> bool:
    """Whether a care day has a morning dose beside the one at the dose time."""
    leg = leg_on(legs, day)
    return leg is not None and leg.daily is Daily.TWICE and (leg.since < day or leg.morning_too)


def has_two_a_day(legs: Legs) -> bool:
    """Whether any day of the course has, or had, a morning dose beside the one at the dose time."""
    return any(leg.daily is Daily.TWICE for leg in legs)


def first_dose_day(legs: Legs) -> date | None:
    """Return the care day of the first dose, or None when none is fixed."""
    return legs[0].since if legs else None


def days_on_step(legs: Legs, day: date) -> int:
    """Return how many care days of the current step have begun by `day`, held days not counted."""
    leg = leg_on(legs, day)
    return 0 if leg is None else max(0, (day - leg.since).days + 1 - leg.held)
