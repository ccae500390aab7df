"""Replacing the plan: an explicit yes to the steps that were shown (law L6), and what comes before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.case import Case, HoldCause
from domain.commands.replan import ConfirmNewPlan, LeavePlan
from domain.commands.stepping import ShowPlan
from domain.course import course_steps
from domain.decide.arms import arm
from domain.decide.holding import closed, hold_rows
from domain.decide.questioning import FORM, go_on, hold_for, label_rows, strengths_for
from domain.decide.replan import is_above, may_replace, plan_start
from domain.decision import NOTHING, Decision, Refusal, then
from domain.dose import Pieces
from domain.due import dose_at
from domain.facts.base import Fact
from domain.facts.holding import HoldReported
from domain.facts.replan import PlanReplaced
from domain.facts.stepping import FormAnswered, LabelAnswered, LegBegan, QuestionPut
from domain.legs import leg_of
from domain.messages.replan import NewPlanHealth, NewPlanKept
from domain.messages.stepping import LabelAwaited, LabelQuestion
from domain.notices import Answer, Choice, Rows
from domain.plan import Daily, LegKind, Plan, Step
from domain.questions import Health, LabelAnswer, Purpose, is_fresh
from domain.report import NewPlan, Report, Word
from domain.topics import DOSE_TOPICS, PACK, REPLAN


@arm.register
def confirm(command: ConfirmNewPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Replace the plan on the explicit yes to the very steps that were shown; the label comes before it."""
    new = case.new_plan
    if case.plan is None or new is None or not new.steps or not may_replace(case):
        return closed()
    if (command.said_on, command.steps) != (new.said_on, new.steps) or is_above(case.plan, new):
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
    by = new.by.said_by if new.by is not None else by
    plan = _as_given(case.plan, new)
    fact = PlanReplaced(plan, Report(by, new.said_on, Word.NEW_PLAN, now), label_anew=anew)
    clean = (FormAnswered(Purpose.STEP, Health.NO, now),) if command.health is Health.NO else ()
    facts = (*clean, fact, *_leg(case, plan, now))
    replaced = Decision(facts, withdrawals=(*DOSE_TOPICS, PACK, REPLAN))
    label = command.label if asks else None
    return then(case, replaced, lambda c: _go_on(c, fact.report, label, now))


def _as_given(plan: Plan, new: NewPlan) -> Plan:
    """The plan with the new steps, and whatever else the prescriber's own one changes."""
    changed = replace(plan, steps=new.steps, version=plan.version + 1)
    if new.draft is None:
        return changed
    return replace(changed, ceiling=new.draft.ceiling, advance=new.draft.advance)


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
    mine = case.new_plan is not None and case.new_plan.by is None
    rows: Rows = (form, (Choice("old_plan", LeavePlan()),)) if mine else (form,)
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
    start = plan_start(case, now, plan.steps[0].daily)
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
    alone = [hold.cause for hold in case.holds] in ([HoldCause.PLAN_DOUBT], [HoldCause.PLAN_LOOK])
    return alone and report.said_on >= case.holds[0].day


def _told(case: Case, report: Report, now: datetime) -> Answer:
    today = case.today(now)
    course = course_steps(case, today)
    daily = case.plan.steps[0].daily if case.plan else Daily.ONCE
    kept = NewPlanKept(
        report.by, report.said_on, course, plan_start(case, now, daily), case.on_hold, case.shares
    )
    rows: Rows = hold_rows(case, now) if case.on_hold else ((Choice("show_plan", ShowPlan()),),)
    return Answer(kept, REPLAN, rows)
