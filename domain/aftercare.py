"""When the plan ends, when the review is due, and when somebody is asked after the end of a course."""

from __future__ import annotations

from datetime import date, timedelta

from domain.case import Case, Stage
from domain.plan import plan_end
from domain.running import first_dose_day

WEEKS = 4
"""Weekly check-ins after the end (clinicians' experience, no trial)."""

WEEK = timedelta(days=7)

SAID_BEFORE = timedelta(days=7)
"""So long before its last dose it is said that the plan ends."""

ANSWER_WITHIN = timedelta(days=2)
"""After the last check-in, before the last summary."""


def end_of_plan(case: Case) -> date | None:
    """Return the first care day without a dose by the plan; None where it has no end, or not yet a date."""
    return plan_end(case.plan, case.legs) if case.plan is not None and case.dosing else None


def review_day(case: Case) -> date | None:
    """Return the care day on which the review is due; None when it was said, or lies before the enrolment."""
    first = first_dose_day(case.legs)
    if case.plan is None or first is None or case.stage is not Stage.ACTIVE or case.review_told is not None:
        return None
    day = first + timedelta(days=case.plan.review_day)
    return day if case.enrolled_on is None or day >= case.enrolled_on else None


def next_after(case: Case) -> date | None:
    """Return the care day of the next check-in after the end; None after the last."""
    after = case.aftercare
    if after is None or case.stage is not Stage.FINISHED or len(after.weeks) >= WEEKS:
        return None
    return after.since + WEEK * (len(after.weeks) + 1)


def over_on(case: Case) -> date | None:
    """Return the care day of the last summary; None while check-ins are still to come."""
    after = case.aftercare
    if after is None or case.stage is not Stage.FINISHED or len(after.weeks) < WEEKS:
        return None
    return after.weeks[-1].day + ANSWER_WITHIN
