"""Deciding about a new plan: a day, the plan as typed, old and new side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, Stage
from domain.commands.replan import (
    AskAboutPlan,
    ConfirmNewPlan,
    LeavePlan,
    OtherDoctor,
    ReplanMoreDays,
    ReplanOn,
    StartReplan,
    TypeNewPlan,
)
from domain.commands.stepping import ShowPlan
from domain.course import course_steps
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decide.reporting import A_ROW, DAYS_BACK
from domain.decision import Decision, Refusal
from domain.dose import Dose
from domain.due import dose_at
from domain.facts.replan import NewPlanAsked, NewPlanDropped, NewPlanRead
from domain.messages.plan_view import CourseStep
from domain.messages.replan import (
    NewPlanRefused,
    NewPlanShown,
    NewPlanWanted,
    PlanLeft,
    PlanStart,
    ReplanWhen,
)
from domain.notices import Answer, Choice, Rows
from domain.plan import USUAL_CEILING, Daily, Plan, Step, shifted
from domain.prescription import Reason, Refused, check, parse_plan
from domain.questions import begins_on
from domain.report import NewPlan
from domain.topics import REPLAN

LEAVE: Rows = ((Choice("leave_plan", LeavePlan()),),)


def may_replace(case: Case) -> bool:
    """Whether there is a plan that a new one could take the place of; on hold as well."""
    return case.stage in {Stage.BASELINE, Stage.ACTIVE} and case.plan is not None


def is_waiting(case: Case) -> bool:
    """Whether a new plan was typed that has neither a yes nor a no."""
    return may_replace(case) and case.new_plan is not None and bool(case.new_plan.steps)


def days_to_name(case: Case, now: datetime) -> tuple[date, ...]:
    """Return the days on which the plan may have been changed, newest first: none before the enrolment."""
    today = case.today(now)
    first = max(case.enrolled_on or today, today - timedelta(days=DAYS_BACK))
    return tuple(today - timedelta(days=back) for back in range((today - first).days + 1)) or (today,)


@arm.register
def start_replan(command: StartReplan, case: Case, now: datetime) -> Decision | Refusal:
    """Ask on which day the plan was changed; one that was typed and waits is shown instead."""
    del command
    if not may_replace(case):
        return closed()
    if case.plan is not None and case.new_plan is not None and is_waiting(case):
        return Decision(answer=compared(case, case.new_plan.steps, now))
    days, keys = days_to_name(case, now), ("on_today", "on_yesterday")
    row = tuple(Choice(key, ReplanOn(day)) for key, day in zip(keys, days, strict=False))
    more: Rows = ((Choice("on_another_day", ReplanMoreDays()),),) if days[len(keys) :] else ()
    other = (Choice("another_doctor", OtherDoctor()),)
    return Decision(answer=Answer(ReplanWhen(case.prescriber), REPLAN, (row, *more, other)))


@arm.register
def replan_more_days(command: ReplanMoreDays, case: Case, now: datetime) -> Decision | Refusal:
    """Offer the days before yesterday."""
    del command
    if not may_replace(case):
        return closed()
    buttons = tuple(Choice("on_day", ReplanOn(day), day) for day in days_to_name(case, now)[2:])
    rows = tuple(buttons[n : n + A_ROW] for n in range(0, len(buttons), A_ROW))
    return Decision(answer=Answer(ReplanWhen(case.prescriber), REPLAN, rows))


@arm.register
def replan_on(command: ReplanOn, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for the plan as it was given: the next text is read as one."""
    if not may_replace(case) or command.said_on not in days_to_name(case, now):
        return closed()
    fact = NewPlanAsked(NewPlan(command.said_on, case.today(now)))
    wanted = NewPlanWanted(case.prescriber, command.said_on)
    return Decision((fact,), answer=Answer(wanted, REPLAN, LEAVE))


@arm.register
def leave(command: LeavePlan, case: Case, now: datetime) -> Decision | Refusal:
    """Nothing changes."""
    del command, now
    if case.new_plan is None or case.new_plan.by is not None:
        return closed()  # the prescriber's own plan waits for a yes, or for a question
    row = (Choice("show_plan", ShowPlan()),)
    left = Answer(PlanLeft(), REPLAN, (row,))
    return Decision((NewPlanDropped(),), withdrawals=(REPLAN,), answer=left)


@arm.register
def type_new_plan(command: TypeNewPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Show old and new side by side; a plan that is not wholly understood or cannot be taken is refused."""
    if case.plan is None or case.new_plan is None or not may_replace(case) or case.new_plan.by is not None:
        return closed()
    steps = _steps_of(command.text, case, case.plan)
    if isinstance(steps, Refused):
        refused = NewPlanRefused(steps, _ceiling(case.plan), case.prescriber)
        return Decision(answer=Answer(refused, REPLAN, LEAVE))
    fact = NewPlanRead(replace(case.new_plan, steps=steps, read_at=now, reminded=()))
    return Decision((fact,), answer=compared(case, steps, now))


def _ceiling(plan: Plan) -> Dose:
    """A typed plan never goes above 4.5 mg, nor above what the plan before allowed."""
    return min(plan.ceiling, USUAL_CEILING)


def is_above(plan: Plan, new: NewPlan) -> bool:
    """Whether a step goes above what the plan before allowed, or the ceiling that the prescriber gave."""
    ceiling = _ceiling(plan) if new.draft is None else new.draft.ceiling
    return any(step.a_day > ceiling for step in new.steps)


def _steps_of(text: str, case: Case, plan: Plan) -> tuple[Step, ...] | Refused:
    if text.strip().replace(",", ".").replace(".", "", 1).isdecimal():
        return Refused(Reason.UNREADABLE, 0, text.strip())  # a lone number may be a pain rating as well
    steps = parse_plan(text, _ceiling(plan))
    if isinstance(steps, Refused) or case.preparation is None:
        return steps
    return check(steps, _ceiling(plan), case.preparation) or steps


def compared(case: Case, steps: tuple[Step, ...], now: datetime) -> Answer:
    """Return old and new side by side, with the yes to these very steps, the question and the no."""
    today = case.today(now)
    old, new, start = compared_plans(case, steps, now)
    shown = NewPlanShown(
        old=old,
        new=new,
        start=start,
        prescriber=case.prescriber,
        by=case.new_plan.by if case.new_plan else None,
    )
    said_on = case.new_plan.said_on if case.new_plan else today
    confirm, ask = ConfirmNewPlan(said_on, steps), Choice("plan_question", AskAboutPlan())
    if shown.by is not None:
        return Answer(shown, REPLAN, ((Choice("plan_understood", confirm),), (ask,)))
    yes, no = Choice("my_plan", confirm), Choice("old_plan", LeavePlan())
    return Answer(shown, REPLAN, ((yes,), (ask,), (no,)))


def compared_plans(
    case: Case, steps: tuple[Step, ...], now: datetime
) -> tuple[tuple[CourseStep, ...], tuple[CourseStep, ...], PlanStart]:
    """Return the course until now and the new one, with their dates, and when the new one begins."""
    plan = case.plan or Plan(steps)
    today, start = case.today(now), plan_start(case, now, steps[0].daily)
    first = start.begins or today
    old = course_steps(case, today) or _dated(case, plan, first)
    return old, _dated(case, replace(plan, steps=steps), first), start


def _dated(case: Case, plan: Plan, first: date) -> tuple[CourseStep, ...]:
    case = replace(case, plan=plan)
    return tuple(
        CourseStep(ahead.step + 1, dose_at(case, ahead), ahead.starts, ahead.until)
        for ahead in shifted(plan, first)
    )


def plan_start(case: Case, now: datetime, daily: Daily) -> PlanStart:
    """The new plan begins tonight until the evening is opened, else tomorrow; or with the first dose."""
    today = case.today(now)
    if not case.legs:
        begins = max(case.first_dose, today) if case.first_dose else None
        return PlanStart(begins, begins == today, is_first_dose=True)
    begins = max(begins_on(case, now, daily), case.legs[0].since)
    return PlanStart(begins, begins == today, is_first_dose=case.legs[0].since == begins)
