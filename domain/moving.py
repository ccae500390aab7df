"""Moving the dose to the morning, and back: the same dose at another part of the day, as the plan allows.

Whether the morning helps against a disturbed night was never tried (clinicians' experience, no trial).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from domain.case import Case
from domain.due import is_daytime
from domain.moments import NIGHT_ENDS, turn_time
from domain.plan import Daily, Leg, LegKind, Plan, Step, WayBack
from domain.questions import begins_on

LATEST = time(11)
"""The latest morning: from there to the earliest evening are the hours that two doses a day need."""

MORNINGS = time(7), time(8), time(9), time(10)
"""Times that are offered; any other is typed."""


def in_the_morning(plan: Plan) -> Plan:
    """Return the plan with every dose of its evenings in the morning; two doses a day stay two."""
    return replace(plan, steps=tuple(_early(step) for step in plan.steps))


def _early(step: Step) -> Step:
    return replace(step, daily=Daily.MORNING, moved=True) if step.daily is Daily.ONCE else step


def in_the_evening(plan: Plan) -> Plan:
    """Return the plan with every dose that was moved in the evening again."""
    steps = (replace(step, daily=Daily.ONCE, moved=False) if step.moved else step for step in plan.steps)
    return replace(plan, steps=tuple(steps))


def is_moved(plan: Plan) -> bool:
    """Whether the plan's evenings were moved to the morning: the time of the evening is kept beside."""
    return any(step.moved for step in plan.steps)


def earliest(case: Case) -> time:
    """Return the earliest morning: no care day has begun before it, whichever set of times is in use."""
    sets = case.sets
    doses = (case.dose_time, sets.times.dose, *((sets.other.dose,) if sets.other else ()))
    return max(NIGHT_ENDS, *(turn_time(dose) for dose in doses))


def is_morning(case: Case, wall: time) -> bool:
    """Whether the dose may be moved to this time."""
    return earliest(case) <= wall <= LATEST


def may_move(case: Case, to: Daily, now: datetime) -> bool:
    """Whether the dose may be moved to the morning, or back: as the plan allows, and once it has begun.

    A dose taken by day is no evening's: its time is the patient's own (`/settings`). On a trip "as at home" a
    morning there is none here, so the move waits for the end of it.
    """
    if case.plan is None or not case.dosing or WayBack.MORNING not in case.plan.ways_back:
        return False
    if case.lived[-1].phone is not None:
        return False
    leg = case.legs[-1]
    if leg.since >= begins_on(case, now) and not returns(case, to):
        return False
    if to is Daily.MORNING:
        evening = not any(is_daytime(wall) for wall in (case.dose_time, case.sets.times.dose))
        return leg.daily is Daily.ONCE and evening and is_morning(case, MORNINGS[-1])
    return leg.daily is Daily.MORNING and case.plan.steps[leg.step].moved


def returns(case: Case, to: Daily) -> bool:
    """Whether the last leg is a move away from there: not begun, it can be taken back as if it never was."""
    if len(case.legs) == 1 or case.legs[-1].kind is not LegKind.BACK:
        return False
    before, leg = case.legs[-2:]
    return before.daily is to and _same_dose(before, leg)


def _same_dose(one: Leg, other: Leg) -> bool:
    return (one.step, one.dose, one.half) == (other.step, other.dose, other.half)
