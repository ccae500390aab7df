"""Deciding about a new plan: a day, the plan as typed, old and new side by side, an explicit yes (law L6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, HoldCause, Stage
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
from domain.decide.holding import closed, hold_rows
from domain.decide.questioning import FORM, go_on, hold_for, label_rows, strengths_for
from domain.decide.reporting import A_ROW, DAYS_BACK
from domain.decision import NOTHING, Decision, Refusal, then
from domain.dose import Dose, Pieces
from domain.due import dose_at
from domain.facts.base import Fact
from domain.facts.holding import HoldReported
from domain.facts.replan import NewPlanAsked, NewPlanDropped, NewPlanRead, PlanReplaced
from domain.facts.stepping import FormAnswered, LabelAnswered, LegBegan, QuestionPut
from domain.legs import leg_of
from domain.messages.plan_view import CourseStep
from domain.messages.replan import (
    NewPlanHealth,
    NewPlanKept,
    NewPlanRefused,
    NewPlanShown,
    NewPlanWanted,
    PlanLeft,
    PlanStart,
    ReplanWhen,
)
from domain.messages.stepping import LabelAwaited, LabelQuestion
from domain.notices import Answer, Choice, Rows
from domain.plan import USUAL_CEILING, Daily, LegKind, Plan, Step, shifted
from domain.prescription import Reason, Refused, check, parse_plan
from domain.questions import Health, LabelAnswer, Purpose, begins_on, is_fresh
from domain.report import NewPlan, Report, Word
from domain.topics import DOSE_TOPICS, PACK, REPLAN

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
        return Decision(answer=compared(case, case.plan, case.new_plan.steps, now))
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
    if case.new_plan is None:
        return closed()
    row = (Choice("show_plan", ShowPlan()),)
    left = Answer(PlanLeft(), REPLAN, (row,))
    return Decision((NewPlanDropped(),), withdrawals=(REPLAN,), answer=left)


@arm.register
def type_new_plan(command: TypeNewPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Show old and new side by side; a plan that is not wholly understood or cannot be taken is refused."""
    if case.plan is None or case.new_plan is None or not may_replace(case):
        return closed()
    steps = _steps_of(command.text, case, case.plan)
    if isinstance(steps, Refused):
        refused = NewPlanRefused(steps, _ceiling(case.plan), case.prescriber)
        return Decision(answer=Answer(refused, REPLAN, LEAVE))
    fact = NewPlanRead(replace(case.new_plan, steps=steps, read_at=now, reminded=()))
    return Decision((fact,), answer=compared(case, case.plan, steps, now))


def _ceiling(plan: Plan) -> Dose:
    """A typed plan never goes above 4.5 mg, nor above what the plan before allowed."""
    return min(plan.ceiling, USUAL_CEILING)


def _is_above(plan: Plan, steps: tuple[Step, ...]) -> bool:
    return any(step.a_day > _ceiling(plan) for step in steps)


def _steps_of(text: str, case: Case, plan: Plan) -> tuple[Step, ...] | Refused:
    if text.strip().replace(",", ".").replace(".", "", 1).isdecimal():
        return Refused(Reason.UNREADABLE, 0, text.strip())  # a lone number may be a pain rating as well
    steps = parse_plan(text, _ceiling(plan))
    if isinstance(steps, Refused) or case.preparation is None:
        return steps
    return check(steps, _ceiling(plan), case.preparation) or steps


def compared(case: Case, plan: Plan, steps: tuple[Step, ...], now: datetime) -> Answer:
    """Return old and new side by side, with the yes to these very steps, the question and the no."""
    today, start = case.today(now), _start(case, now, steps[0].daily)
    first = start.begins or today
    shown = NewPlanShown(
        old=course_steps(case, today) or _dated(case, plan, first),
        new=_dated(case, replace(plan, steps=steps), first),
        start=start,
        prescriber=case.prescriber,
    )
    said_on = case.new_plan.said_on if case.new_plan else today
    yes = Choice("my_plan", ConfirmNewPlan(said_on, steps))
    ask, no = Choice("plan_question", AskAboutPlan()), Choice("old_plan", LeavePlan())
    return Answer(shown, REPLAN, ((yes,), (ask,), (no,)))


def _dated(case: Case, plan: Plan, first: date) -> tuple[CourseStep, ...]:
    case = replace(case, plan=plan)
    return tuple(
        CourseStep(ahead.step + 1, dose_at(case, ahead), ahead.starts, ahead.until)
        for ahead in shifted(plan, first)
    )


def _start(case: Case, now: datetime, daily: Daily) -> PlanStart:
    """The new plan begins tonight until the evening is opened, else tomorrow; or with the first dose."""
    today = case.today(now)
    if not case.legs:
        begins = max(case.first_dose, today) if case.first_dose else None
        return PlanStart(begins, begins == today, is_first_dose=True)
    begins = max(begins_on(case, now, daily), case.legs[0].since)
    return PlanStart(begins, begins == today, is_first_dose=case.legs[0].since == begins)


@arm.register
def confirm(command: ConfirmNewPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Replace the plan on the explicit yes to the very steps that were shown; the label comes before it."""
    new = case.new_plan
    if case.plan is None or new is None or not new.steps or not may_replace(case):
        return closed()
    if (command.said_on, command.steps) != (new.said_on, new.steps) or _is_above(case.plan, new.steps):
        return closed()
    if _wants_health(case, new.steps[0], now):
        if command.health is None:
            return _ask_health(case, command)
        if command.health is not Health.NO:
            answered = FormAnswered(Purpose.STEP, command.health, now)
            return hold_for(case, answered, HoldCause.SCREENING, now)
    anew = _is_other_strength(case, case.plan, new.steps[0])
    asks = anew and bool(case.legs)
    if asks and command.label is None:
        return _ask_label(case, command)
    if asks and command.label is LabelAnswer.NOT_YET:
        row = (Choice("have_the_pack", replace(command, label=None)),)
        return Decision(answer=Answer(LabelAwaited(Purpose.STEP), REPLAN, (row,)))
    by = case.prescriber.name if case.prescriber else ""
    plan = replace(case.plan, steps=new.steps, version=case.plan.version + 1)
    fact = PlanReplaced(plan, Report(by, new.said_on, Word.NEW_PLAN, now), label_anew=anew)
    clean = (FormAnswered(Purpose.STEP, Health.NO, now),) if command.health is Health.NO else ()
    facts = (*clean, fact, *_leg(case, plan, now))
    replaced = Decision(facts, withdrawals=(*DOSE_TOPICS, PACK, REPLAN))
    label = command.label if asks else None
    return then(case, replaced, lambda c: _go_on(c, fact.report, label, now))


def _wants_health(case: Case, first: Step, now: datetime) -> bool:
    """Whether the dose rises and the last clean health form is too old: as before every step up.

    On hold the form comes with the end of the hold, before the first dose with the first dose.
    """
    rises = bool(case.legs) and first.a_day > case.legs[-1].a_day
    return rises and not case.on_hold and not is_fresh(case, now)


def _ask_health(case: Case, command: ConfirmNewPlan) -> Decision:
    now, then_dose = (
        dose_at(case, case.legs[-1]),
        dose_at(case, command.steps[0]),
    )
    form = tuple(Choice(key, replace(command, health=answer)) for key, answer in FORM)
    rows: Rows = (form, (Choice("old_plan", LeavePlan()),))
    return Decision(answer=Answer(NewPlanHealth(now, then_dose), REPLAN, rows))


def _is_other_strength(case: Case, plan: Plan, first: Step) -> bool:
    before = case.legs[-1].dose if case.legs else plan.steps[0].dose
    return strengths_for(case.preparation, before) != strengths_for(case.preparation, first.dose)


def _ask_label(case: Case, command: ConfirmNewPlan) -> Decision:
    strengths = strengths_for(case.preparation, command.steps[0].dose)
    form = case.preparation.form if isinstance(case.preparation, Pieces) else None
    rows = label_rows(strengths, lambda answer: replace(command, label=answer))
    return Decision(answer=Answer(LabelQuestion(form, strengths), REPLAN, rows))


def _leg(case: Case, plan: Plan, now: datetime) -> tuple[Fact, ...]:
    """The first step of the new plan as a leg. It takes the place of one not begun, and keeps its kind."""
    start = _start(case, now, plan.steps[0].daily)
    if not case.legs or start.begins is None:
        return ()
    unbegun = {leg.kind for leg in case.legs if leg.since >= start.begins}
    kind = LegKind.RESTART if LegKind.RESTART in unbegun else LegKind.CHANGED
    kind = LegKind.START if start.is_first_dose else kind
    return (LegBegan(leg_of(case, now, 0, plan.steps[0], kind, since=start.begins)),)


def _go_on(case: Case, report: Report, label: LabelAnswer | None, now: datetime) -> Decision:
    """What follows: a label that differs holds; a doubt about the plan is answered; else it is told."""
    if label is LabelAnswer.DIFFERENT:
        return hold_for(case, LabelAnswered(0, label, now), HoldCause.LABEL, now)
    read = Decision((LabelAnswered(0, label, now),)) if label else NOTHING
    if _answers_doubt(case, report):
        today = case.today(now)
        said = replace(report, word=Word.GO_ON)
        kept = read + Decision((HoldReported(said, today), QuestionPut(Purpose.LIFT, today)))
        return then(case, kept, lambda c: go_on(c, Purpose.LIFT, now))
    return then(case, read, lambda c: Decision(answer=_told(c, report, now)))


def _answers_doubt(case: Case, report: Report) -> bool:
    """Whether the doubt about the plan is all that holds, and the prescriber's word is not older than it."""
    alone = [hold.cause for hold in case.holds] == [HoldCause.PLAN_DOUBT]
    return alone and report.said_on >= case.holds[0].day


def _told(case: Case, report: Report, now: datetime) -> Answer:
    today = case.today(now)
    course = course_steps(case, today)
    daily = case.plan.steps[0].daily if case.plan else Daily.ONCE
    kept = NewPlanKept(report.by, report.said_on, course, _start(case, now, daily), case.on_hold)
    rows: Rows = hold_rows(case, now) if case.on_hold else ((Choice("show_plan", ShowPlan()),),)
    return Answer(kept, REPLAN, rows)
