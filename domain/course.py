"""The course as it is shown: every step with its dates, what to take, and where the patient is."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from domain.adjustment import adjustment_days
from domain.case import Case, Slot
from domain.due import dose_at
from domain.messages.plan_view import CourseStep, PastLeg
from domain.plan import Ahead, course, shifted
from domain.running import leg_on


def course_steps(case: Case, today: date) -> tuple[CourseStep, ...]:
    """Return the current step and those ahead with their dates; () without a plan, and once it has ended.

    Before the first dose the dates are those from the day chosen for it. A stay, or a step whose days are
    over, moves everything that follows.
    """
    return tuple(
        CourseStep(ahead.step + 1, dose_at(case, ahead), ahead.starts, ahead.until, ahead.half)
        for ahead in course_ahead(case, today)
    )


def past_legs(case: Case) -> tuple[PastLeg, ...]:
    """Return the stretches of the course before the current one, oldest first; all of one that has ended."""
    found = [
        PastLeg(leg.step + 1, leg.dose, leg.since, following.since - timedelta(days=1), leg.half, leg.daily)
        for leg, following in pairwise(case.legs)
    ]
    last = case.legs[-1] if case.legs else None
    if last is not None and case.finished_on is not None and last.since <= case.finished_on:
        found.append(PastLeg(last.step + 1, last.dose, last.since, case.finished_on, last.half, last.daily))
    return tuple(found)


def course_ahead(case: Case, today: date) -> tuple[Ahead, ...]:
    """Return the current step and those ahead with their dates, as `course_steps` shows them."""
    if case.plan is None or case.finished_on is not None:
        return ()
    if not case.legs:
        first = max(case.first_dose, today) if case.first_dose else None
        return shifted(case.plan, first) if first else ()
    return course(case.plan, case.legs, max(_open_from(case, today), case.stepping.stayed_until or today))


def _open_from(case: Case, today: date) -> date:
    """The care day from which a change of dose may hold: today until one of its doses was asked about."""
    begun = any(
        each.opening is not None or each.intake is not None
        for each in (case.day(today), case.day(today, Slot.MORNING))
    )
    return today + timedelta(days=1) if begun else today


def adjustment_until(case: Case, today: date) -> date | None:
    """Return the last day of the adjustment period that today lies in; None outside of one."""
    if case.plan is None or leg_on(case.legs, today) is None:
        return None
    window = case.plan.window
    days = adjustment_days(window, case.legs, today + timedelta(days=window.longest_run))
    last = None
    day = today
    while day in days:
        last, day = day, day + timedelta(days=1)
    return last
