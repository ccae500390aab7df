"""The questions before a dose, one after the other: health, label, the days before, and the yes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from domain.case import Case, HoldCause, Stage
from domain.commands.base import Command
from domain.commands.stepping import (
    AddDiaryDays,
    AnswerBlock,
    AnswerForm,
    AnswerLabel,
    AnswerUsual,
    KeepFirstDose,
    MoveUp,
    StayHere,
)
from domain.decide.holding import answer_hold, put_on_hold
from domain.decide.lifting import lift_holds, restarts_at, wants_label
from domain.decide.starting import begin_course
from domain.decision import Decision, then
from domain.diary import diary_of, is_usual_open
from domain.dose import Dose, Doses, Pieces, PiecesToTake, Preparation, strengths_of, what_to_take
from domain.due import dose_at
from domain.facts.base import Fact
from domain.gate import is_increase, next_step, standing
from domain.messages.base import Message
from domain.messages.stepping import (
    HealthForm,
    LabelQuestion,
    MoreDaysOffered,
    SafetyBlock,
    StepYes,
    UsualQuestion,
)
from domain.notices import Answer, Choice, Rows
from domain.pain import Usual
from domain.plan import Daily, days_at, number_after
from domain.questions import (
    FRESH,
    Health,
    LabelAnswer,
    Purpose,
    begins_on,
    is_fresh,
    wants_all_four,
)
from domain.running import leg_on
from domain.screening import SafetyQuestion
from domain.topics import FIRST_DOSE, HOLD, PACK, STEP

MORE_DAYS = 7
"""Days of diary offered when the days before the first dose were worse than usual."""

Question = tuple[Message, Rows]

TOPICS = {Purpose.FIRST_DOSE: FIRST_DOSE, Purpose.STEP: STEP, Purpose.LIFT: HOLD, Purpose.PACK: PACK}


def is_open(case: Case, purpose: Purpose, now: datetime) -> bool:
    """Whether questions of this purpose may be put or answered now; never a step's on hold (law L13)."""
    match purpose:
        case Purpose.LIFT:
            return case.stage in {Stage.BASELINE, Stage.ACTIVE} and case.hold_report is not None
        case Purpose.FIRST_DOSE:
            waits = case.stage in {Stage.BASELINE, Stage.ACTIVE} and not case.legs and not case.on_hold
            waits = waits and case.pause is None
            due = case.first_dose is not None and case.first_dose <= case.today(now)
            return waits and due and case.plan is not None
        case Purpose.STEP:
            return case.dosing and next_step(case) is not None and not standing(case, now)
        case Purpose.PACK:
            return may_read_pack(case)
        case _:
            assert_never(purpose)


def may_read_pack(case: Case) -> bool:
    """Whether a new pack may be looked at: on hold the prescriber's word comes first."""
    running = case.stage in {Stage.BASELINE, Stage.ACTIVE}
    return running and not case.on_hold and case.preparation is not None and case.plan is not None


def go_on(case: Case, purpose: Purpose, now: datetime, *, answered: bool = False) -> Decision:
    """Return the next question that is open, or what happens once none is: the first dose, the holds' end.

    `answered`: this follows an answer. A step up is never what happens by itself: its last question is the
    yes (law L6).
    """
    question = next_question(case, purpose, now)
    if question is not None:
        return Decision(answer=Answer(question[0], TOPICS[purpose], question[1]))
    return lift_holds(case, now) if purpose is Purpose.LIFT else begin_course(case, now, asked=answered)


def after(case: Case, fact: Fact, purpose: Purpose, now: datetime) -> Decision:
    """Return the fact together with the next question."""
    return then(case, Decision((fact,)), lambda c: go_on(c, purpose, now, answered=True))


def hold_for(case: Case, fact: Fact, cause: HoldCause, now: datetime) -> Decision:
    """Return the fact together with the hold that it causes, and what is told about it."""
    held = then(case, Decision((fact,)), lambda c: put_on_hold(c, cause, now))
    return then(case, held, lambda c: answer_hold(c, now, (cause,)))


def next_question(case: Case, purpose: Purpose, now: datetime) -> Question | None:
    """Return the next open question of a purpose, or None when all are answered."""
    if purpose is Purpose.PACK:
        return label_question(case, purpose, now)
    if _wants_health(case, purpose, now):
        return _health(case, purpose, now)
    if _wants_label(case, purpose):
        return label_question(case, purpose, now)
    if purpose is Purpose.FIRST_DOSE:
        return _about_baseline(case)
    return step_yes(case, now) if purpose is Purpose.STEP else None


def block_wanted(case: Case, now: datetime) -> SafetyQuestion:
    """Return which of the four safety questions is open; answers older than a day are asked anew."""
    at = case.stepping.blocks_at
    passed = case.stepping.blocks_clean if at is not None and now - at <= FRESH else 0
    return tuple(SafetyQuestion)[passed]


def _health(case: Case, purpose: Purpose, now: datetime) -> Question:
    if purpose is Purpose.FIRST_DOSE and wants_all_four(case, now):
        block = block_wanted(case, now)
        return SafetyBlock(block), health_rows(block)
    return health_form(case, purpose, now)


def health_rows(question: SafetyQuestion) -> Rows:
    """Return the three answers to one of the four safety questions."""
    one = question in {SafetyQuestion.OPIOID, SafetyQuestion.MIND}
    none, some = ("safety_no", "safety_yes") if one else ("safety_none", "safety_some")
    return (
        (Choice(none, AnswerBlock(question, Health.NO)), Choice(some, AnswerBlock(question, Health.YES))),
        (Choice("not_sure", AnswerBlock(question, Health.NOT_SURE)),),
    )


def health_form(case: Case, purpose: Purpose, now: datetime) -> Question:
    """Return the short health form for a purpose."""
    leg, step = leg_on(case.legs, case.today(now)), next_step(case)
    is_step = purpose is Purpose.STEP and leg is not None and case.plan is not None
    days = days_at(case.plan, leg) if case.plan and leg and is_step else None
    message = HealthForm(
        purpose,
        dose_at(case, leg) if leg else None,
        dose_at(case, step) if step and is_step else None,
        days,
        half=is_step and leg is not None and leg.half,
    )
    form = tuple(Choice(key, AnswerForm(purpose, answer)) for key, answer in FORM)
    stay: Rows = ((Choice("stay_here", StayHere()),),) if is_step else ()
    return message, (form, *stay)


FORM = (("form_none", Health.NO), ("form_yes", Health.YES), ("not_sure", Health.NOT_SURE))


def _wants_health(case: Case, purpose: Purpose, now: datetime) -> bool:
    """Whether the health form comes first: a step that is no increase goes without one."""
    return not is_fresh(case, now) and (purpose is not Purpose.STEP or is_increase(case))


def _wants_label(case: Case, purpose: Purpose) -> bool:
    if purpose is Purpose.FIRST_DOSE:
        return case.stepping.label_ok_at is None
    if purpose is Purpose.STEP:
        return case.stepping.label_for_step != number_after(case.legs[-1])
    return wants_label(case)


def label_question(case: Case, purpose: Purpose, now: datetime) -> Question:
    """Return the question for the label: one piece, or 1 mL, of what the next dose is taken from."""
    strengths = _strengths(case, purpose, now)
    form = case.preparation.form if isinstance(case.preparation, Pieces) else None
    message = LabelQuestion(form, strengths)
    step = next_step(case)
    if purpose is Purpose.STEP and step is not None and not is_increase(case):
        message = replace(message, now=dose_at(case, case.legs[-1]), next=dose_at(case, step))
    return message, label_rows(strengths, lambda said: AnswerLabel(purpose, said))


def label_rows(strengths: tuple[Dose, ...], command: Callable[[LabelAnswer], Command]) -> Rows:
    """Return the three answers to the question for the label."""
    right = Choice("label_right", command(LabelAnswer.RIGHT))
    if strengths:
        value = strengths[0] if len(strengths) == 1 else Doses(strengths)
        right = replace(right, label="label_value", value=value)
    return (
        (right,),
        (Choice("label_different", command(LabelAnswer.DIFFERENT)),),
        (Choice("label_not_yet", command(LabelAnswer.NOT_YET)),),
    )


def _strengths(case: Case, purpose: Purpose, now: datetime) -> tuple[Dose, ...]:
    """The strengths that the dose in question is taken from; all there are where that is not known."""
    step, leg = next_step(case), leg_on(case.legs, case.today(now))
    first = case.plan.steps[0].dose if case.plan else None
    dose = step.dose if purpose is Purpose.STEP and step else leg.dose if leg else first
    if purpose is Purpose.LIFT:
        dose = restarts_at(case) or dose
    return strengths_for(case.preparation, dose)


def strengths_for(preparation: Preparation | None, dose: Dose | None) -> tuple[Dose, ...]:
    """Return the strengths that a dose is taken from; all there are where that is not known."""
    if preparation is None:
        return ()
    amount = what_to_take(preparation, dose) if dose else None
    if isinstance(amount, PiecesToTake):
        return tuple(part.strength for part in amount.parts)
    return strengths_of(preparation)


def _about_baseline(case: Case) -> Question | None:
    """Were the days before the first dose usual ones? Asked once, and only where they make a baseline."""
    if not is_usual_open(case):
        return None
    rated = len(diary_of(case).ratings)
    if case.stepping.usual is Usual.WORSE:
        more, keep = (
            Choice("more_days", AddDiaryDays(), MORE_DAYS),
            Choice("keep_first_dose", KeepFirstDose()),
        )
        return MoreDaysOffered(MORE_DAYS), ((more,), (keep,))
    row = tuple(Choice(f"usual_{usual}", AnswerUsual(usual)) for usual in Usual)
    return UsualQuestion(rated), (row,)


def step_yes(case: Case, now: datetime) -> Question | None:
    """Return the last question before a step; None when there is no next step."""
    step = next_step(case)
    if step is None:
        return None
    begins = begins_on(case, now, step.daily)
    message = StepYes(
        dose_at(case, case.legs[-1]),
        dose_at(case, step),
        begins,
        begins == case.today(now),
    )
    label = "move_to_twice" if step.daily is Daily.TWICE else "move_to"
    yes = Choice(label, MoveUp(number_after(case.legs[-1])), step.dose)
    return message, ((yes,), (Choice("stay_here", StayHere()),))
