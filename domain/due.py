"""Which dose belongs to a care day, what to take for it, and whether it is still open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.case import CareDay, Case, HoldCause, Opening, Outcome, Slot
from domain.dose import Amount, CannotMake, Dose, PiecesToTake, what_to_take
from domain.messages.dosing import DueDose
from domain.moments import EVENING, NIGHT_ENDS
from domain.phone import on_phone
from domain.plan import Ahead, Daily, Leg, Step
from domain.running import dose_on, has_morning

LATE_AFTER = timedelta(hours=2)
"""A prompt later than this is never "take it now" but "I was away: did you take it?"."""

IN_DOUBT = frozenset({HoldCause.LABEL, HoldCause.PLAN_DOUBT})
"""Holds under which "= 1 capsule of ..." is shown nowhere: it may not be what is in the pack."""


def dose_due(case: Case, day: date, slot: Slot = Slot.MAIN) -> Dose | None:
    """Return a dose due on a care day as the case stands; None before the first dose and on hold."""
    due = slot is Slot.MAIN or has_morning(case.legs, day)
    return dose_on(case.legs, day) if case.dosing and due else None


def dose_open(case: Case, day: CareDay) -> bool:
    """Whether the dose of a care day waits for an answer; on hold none does (law L13)."""
    unanswered = day.intake is None or day.intake.outcome is Outcome.NOT_KNOWN
    return day.dose is not None and not day.held and not case.on_hold and unanswered


def dose_waits(case: Case, day: CareDay) -> bool:
    """Whether the dose of a care day is still to be asked about: nothing at all was said of it."""
    return dose_open(case, day) and day.intake is None


def dose_moment(case: Case, day: date, slot: Slot = Slot.MAIN) -> datetime:
    """Return the time of a dose of a care day (aware UTC)."""
    return case.moment(day, _wall(case, day, slot))


def wall_of(case: Case, day: date, slot: Slot = Slot.MAIN) -> time:
    """Return the wall time of a dose of a care day, as the phone shows it."""
    return on_phone(case, day, _wall(case, day, slot))


def _wall(case: Case, day: date, slot: Slot) -> time:
    return case.morning if slot is Slot.MORNING else case.dose_wall(day)


def dose_planned(case: Case, day: date, slot: Slot = Slot.MAIN) -> Dose | None:
    """Return a dose of a care day as the plan has it, on hold or not; None before the first dose."""
    has = slot is Slot.MAIN or has_morning(case.legs, day)
    return case.day(day, slot).dose or (dose_on(case.legs, day) if has else None)


def pieces_due(case: Case, day: date) -> int | None:
    """Return how many capsules or tablets the dose of a care day is, on hold or not; None where not known."""
    dose = dose_planned(case, day)
    amount = _amount(case, dose) if dose is not None else None
    return sum(part.count for part in amount.parts) if isinstance(amount, PiecesToTake) else None


def due_dose(
    case: Case,
    dose: Dose,
    daily: Daily = Daily.ONCE,
    *,
    wall: time | None = None,
    slot: Slot = Slot.MAIN,
    past: bool = False,
) -> DueDose:
    """Return a dose with what to take for it, and how often, or when it is taken.

    No amount is shown that the preparation cannot make, and none while label or plan are in doubt.
    """
    doubt = any(hold.cause in IN_DOUBT for hold in case.holds)
    take = None if doubt else _amount(case, dose)
    usual = wall or on_phone(case, case.lived[-1].since, case.dose_time)
    return DueDose(dose, take, is_daytime(usual), daily=daily, slot=slot, past=past)


def dose_at(case: Case, step: Step | Leg | Ahead) -> DueDose:
    """Return the dose of a step, or of a stretch of the course, with what to take and how often."""
    has_been = any(leg.daily is not Daily.ONCE for leg in case.legs)
    mixed = has_been or (case.plan is not None and case.plan.has_mornings)
    once = mixed and step.daily is Daily.ONCE
    wall = case.morning if step.daily is Daily.MORNING else None
    return replace(due_dose(case, step.dose, step.daily, wall=wall), once=once)


def is_daytime(wall: time) -> bool:
    """Whether a dose at this time is taken in the morning or at noon: it is today's, never tonight's."""
    return NIGHT_ENDS <= wall < EVENING


def _amount(case: Case, dose: Dose) -> Amount | None:
    amount = what_to_take(case.preparation, dose) if case.preparation else None
    return None if isinstance(amount, CannotMake) else amount


def open_dose(case: Case, day: CareDay, now: datetime) -> DueDose | None:
    """Return the dose of a care day that waits for an answer, as it is to be spoken of at this moment.

    It is past once it was due more than 2 h ago, or the patient said "not sure": then it is no longer
    "tonight's dose", which could mean a second one.
    """
    if day.dose is None or not dose_open(case, day) or too_soon(day, now):
        return None
    wall = wall_of(case, day.day, day.slot)
    return due_dose(case, day.dose, wall=wall, slot=day.slot, past=_is_past(case, day, now))


def too_soon(day: CareDay, now: datetime) -> bool:
    """Whether the dose before was taken so short ago that this one is not prompted for yet."""
    return day.recent is not None and day.put_off_to is not None and now < day.put_off_to


def is_over(case: Case, day: date, now: datetime) -> bool:
    """Whether a care day has turned into the next one."""
    return now >= case.end_of(day)


def _is_past(case: Case, day: CareDay, now: datetime) -> bool:
    asked = day.asked_at if day.opening is Opening.ASKED else None
    due = day.put_off_to or asked or dose_moment(case, day.day, day.slot)
    return day.intake is not None or is_over(case, day.day, now) or now - due > LATE_AFTER
