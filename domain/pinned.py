"""What the pinned line says: a question of the case and the care day, and of nothing else."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case, Slot, Stage
from domain.days import evening_of, next_evening, next_evening_at, next_morning
from domain.due import dose_moment
from domain.lastnight import last_evening
from domain.messages.base import Message
from domain.messages.pinned import PinnedDiary, PinnedEnd, PinnedHold, PinnedPause, PinnedStep
from domain.plan import Daily
from domain.running import days_on_step, has_morning, leg_on


def pinned_line(case: Case, today: date) -> Message | None:
    """Return what stands at the top of the chat on a care day; None before the diary has begun.

    It names no medicine, and makes no sound: whoever opens the chat sees where things stand.
    """
    if case.stage in {Stage.INVITED, Stage.ENROLLING}:
        return None
    if case.stage in {Stage.FINISHED, Stage.WITHDRAWN, Stage.LEFT}:
        return PinnedEnd(case.finished_on)
    if case.pause is not None:
        return PinnedPause(case.pause.until)
    if case.on_hold:
        return _hold(case)
    return _step(case, today) or PinnedDiary(case.first_dose, _next(case, today))


def basis(case: Case) -> tuple[object, ...]:
    """Return what the line of a day depends on: as long as it is equal, nothing but the day changes it."""
    return (
        case.stage,
        case.reachable,
        case.legs,
        case.holds,
        case.hold_report,
        case.pause,
        case.plan,
        case.prescriber,
        case.first_dose,
        case.finished_on,
        case.lived,
        case.morning_time,
        _first_morning(case),
    )


def _hold(case: Case) -> PinnedHold:
    known = case.prescriber.name if case.prescriber else None
    return PinnedHold(min(hold.day for hold in case.holds), None if case.hold_report else known)


def _step(case: Case, today: date) -> PinnedStep | None:
    leg = leg_on(case.legs, today)
    if leg is None or case.plan is None:
        return None
    day, days = days_on_step(case.legs, today), case.plan.steps[leg.step].days
    within = days if days is not None and day <= days else None
    return PinnedStep(
        leg.step + 1, len(case.plan.steps), leg.dose, day, within, _next(case, today), _morning(case, today)
    )


def _morning(case: Case, today: date) -> datetime | None:
    """When the morning's dose is due, of a day with two or the first day that has them."""
    day = max(today, next_morning(case) or today)
    return dose_moment(case, day, Slot.MORNING) if has_morning(case.legs, day) else None


def _next(case: Case, today: date) -> datetime:
    day = max(today, next_evening(case) or today)
    return _first_morning(case) or evening_of(case, day)


def _first_morning(case: Case) -> datetime | None:
    """When the first morning's dose is asked about, where it is next: it waits for the evening before."""
    if not case.legs or case.legs[-1].daily is not Daily.MORNING:
        return None
    day = next_evening(case)
    return next_evening_at(case) if day is not None and last_evening(case, day) is not None else None
