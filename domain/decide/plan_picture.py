"""Deciding what the picture of the plan shows: the dates of the function that schedules it, and no others."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.adjustment import adjustment_days
from domain.case import Case, Stage
from domain.commands.stepping import DrawPlan, ShowPlan
from domain.course import course_ahead, past_legs
from domain.decide.arms import arm
from domain.decision import Decision, Refusal
from domain.gate import shown_early
from domain.messages.plan_view import PlanDrawn, Stair, Stretch
from domain.notices import Answer, Choice
from domain.plan import Ahead, Leg, LegKind, Legs, dose_a_day

DAY = timedelta(days=1)


@arm.register
def draw_plan(command: DrawPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Show the course as a picture."""
    del command
    today = case.today(now)
    ahead = course_ahead(case, today)
    running = case.stage in {Stage.BASELINE, Stage.ACTIVE}
    message = PlanDrawn(
        today=today,
        stairs=(*_past(case), *_ahead(ahead, today)),
        adjustment=adjustment_ahead(case, ahead, today),
        ends=bool(ahead) and ahead[-1].until is not None,
        waits=shown_early(case, now) if running else (),
        on_hold=running and case.on_hold,
    )
    return Decision(answer=Answer(message, "plan", ((Choice("show_plan", ShowPlan()),),), below=True))


def _past(case: Case) -> tuple[Stair, ...]:
    return tuple(
        Stair(leg.number, dose_a_day(leg.dose, leg.daily), leg.first, leg.last + DAY, Stretch.PAST, leg.half)
        for leg in past_legs(case)
        if leg.first <= leg.last
    )


def _ahead(ahead: tuple[Ahead, ...], today: date) -> tuple[Stair, ...]:
    """Only the first is taken now: a step that might begin today has not begun."""
    return tuple(
        Stair(
            step.step + 1,
            dose_a_day(step.dose, step.daily),
            step.starts,
            step.until,
            Stretch.NOW if place == 0 and step.starts <= today else Stretch.AHEAD,
            step.half,
        )
        for place, step in enumerate(ahead)
    )


def adjustment_ahead(case: Case, ahead: tuple[Ahead, ...], today: date) -> tuple[tuple[date, date], ...]:
    """Return the adjustment period as unbroken runs, those of steps ahead at their earliest."""
    if case.plan is None:
        return ()
    legs = _legs(case, ahead)
    until = (legs[-1].since if legs else today) + timedelta(days=case.plan.window.longest_run)
    runs: list[tuple[date, date]] = []
    for day in sorted(adjustment_days(case.plan.window, legs, until)):
        if runs and runs[-1][1] + DAY == day:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return tuple(runs)


def _legs(case: Case, ahead: tuple[Ahead, ...]) -> Legs:
    if not case.legs:
        kinds = (LegKind.START, *(LegKind.UP for _ in ahead[1:]))
        return tuple(
            Leg(a.starts, a.step, a.dose, kind, daily=a.daily) for a, kind in zip(ahead, kinds, strict=False)
        )
    return (*case.legs, *(Leg(a.starts, a.step, a.dose, LegKind.UP, daily=a.daily) for a in ahead[1:]))
