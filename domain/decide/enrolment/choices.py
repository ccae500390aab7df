"""The buttons of the open question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from domain.case import Case
from domain.commands.base import Command
from domain.commands.enrolment import (
    Agree,
    AnswerScreening,
    AskTogether,
    BeginEnrolment,
    ChooseDiscreet,
    ChooseDoseTime,
    ChooseForm,
    ChooseLiquid,
    ChooseMark,
    ChooseMorningTime,
    ChooseZone,
    ConfirmPlan,
    Decline,
    DoubtPlan,
    EnterStrengths,
    GiveFirstRating,
    LabelDiffers,
    ListZones,
    NoPackYet,
    NotNow,
    PlanFirstDay,
    PreviousQuestion,
    ProveZone,
    ReadConsent,
    ReadLabel,
    Reenter,
    RememberPain,
    SayAccount,
    SayAge,
    SaySince,
    SayStarted,
    SayStep,
    SayStepSince,
    TypeInstead,
)
from domain.commands.sharing import ChooseSharing
from domain.dose import Dose, Doses, strengths_of
from domain.enrolment import CONSENT_VERSION, PackForm, Question
from domain.notices import Choice, Rows
from domain.pain import BASELINE_DAYS
from domain.plan import Step
from domain.questions import Health
from domain.screening import SafetyQuestion
from domain.team.care import Sharing
from domain.zones import COMMON_ZONES

COMMON_STRENGTHS = (Dose(500), Dose(1000), Dose(1500), Dose(3000), Dose(4500))
LIQUIDS = (1000, 5000)
"""Micrograms per mL of the liquids that exist (LDN Research Trust; Norland starter kit)."""

MARKS = (10, 20, 50, 100, 200, 500)
"""Smallest marks of oral syringes in microlitres."""

DOSE_TIMES = (time(21), time(22))
MORNING_TIMES = (time(8), time(9))
A_ROW = 3


SCALE = (range(6), range(6, 11))
"""Pain in whole points, in two rows."""


def choices(case: Case, now: datetime) -> Rows:
    """Return the buttons of the open question, and below them the way back and out."""
    question = case.draft.question
    if question is Question.HELLO:
        return ((Choice("enrol_start", BeginEnrolment()), Choice("no_thanks", NotNow())),)
    return (*_answers(case, question, now), *ways_out(case))


def ways_out(case: Case) -> Rows:
    """Return *Back*, where there is something to go back to, and *Not now*."""
    out = Choice("not_now", NotNow())
    return ((Choice("back", PreviousQuestion()), out),) if case.draft.previous else ((out,),)


def _answers(case: Case, question: Question, now: datetime) -> Rows:
    """Return what can be tapped; a question that is only typed has nothing."""
    match question:
        case question if question in _WELCOME:
            return _WELCOME[question]
        case Question.OPIOID | Question.CONDITIONS | Question.OTHER_MEDICINES | Question.MIND:
            return _health(SafetyQuestion(question.value))
        case Question.FORM | Question.STRENGTHS | Question.LIQUID | Question.MARK:
            return _pack(question)
        case Question.PLAN_PREVIEW:
            return _preview(case)
        case Question.LABEL:
            return _label(case)
        case Question.MORNING_TIME | Question.DOSE_TIME | Question.TOGETHER:
            return _times(question)
        case Question.DISCREET | Question.PAIN | Question.STARTED:
            return _rhythm(question)
        case Question.SINCE | Question.AT_STEP | Question.STEP_SINCE | Question.REMEMBERED:
            return _course(case, question, case.today(now))
        case Question.FIRST_DAY:
            return _first_day(case.today(now))
        case _:
            return ()


_WELCOME: dict[Question, Rows] = {
    Question.ADULT: (
        (Choice("yes_both", SayAccount(adult=True)),),
        (Choice("under_18", SayAccount(adult=False)), Choice("shared", SayAccount(adult=True, shared=True))),
    ),
    Question.AGE: ((Choice("over_18", SayAge(adult=True)), Choice("under_18", SayAge(adult=False))),),
    Question.CONSENT: (
        (Choice("agree", Agree(CONSENT_VERSION)),),
        (Choice("read_all", ReadConsent()), Choice("no", Decline())),
    ),
    Question.SHARING: (
        (Choice("share_named", ChooseSharing(Sharing.NAME)),),
        (Choice("share_coded", ChooseSharing(Sharing.CODE)), Choice("no", ChooseSharing(Sharing.NOBODY))),
    ),
    Question.TOWN: ((Choice("list_zones", ListZones()),),),
    Question.TOWN_PROOF: ((Choice("yes", ProveZone(same=True)), Choice("no", ProveZone(same=False))),),
}


def zones() -> Rows:
    """Return the common zones, three a row."""
    found = [Choice("place", ChooseZone(zone, name), name) for name, zone in COMMON_ZONES]
    return in_rows(found)


def in_rows(found: list[Choice]) -> Rows:
    """Return the buttons, three a row."""
    return tuple(tuple(found[start : start + A_ROW]) for start in range(0, len(found), A_ROW))


def _health(question: SafetyQuestion) -> Rows:
    listed = question in {SafetyQuestion.CONDITIONS, SafetyQuestion.OTHER_MEDICINES}
    no, yes = ("none", "one_or_more") if listed else ("no", "yes")
    return (
        (
            Choice(no, AnswerScreening(question, Health.NO)),
            Choice(yes, AnswerScreening(question, Health.YES)),
            Choice("not_sure", AnswerScreening(question, Health.NOT_SURE)),
        ),
    )


def _pack(question: Question) -> Rows:
    match question:
        case Question.STRENGTHS:
            return in_rows([Choice("strength", EnterStrengths((s,)), s) for s in COMMON_STRENGTHS])
        case Question.LIQUID:
            return (tuple(Choice("per_ml", ChooseLiquid(s), Dose(s)) for s in LIQUIDS),)
        case Question.MARK:
            return in_rows([Choice(f"mark_{mark}", ChooseMark(mark)) for mark in MARKS])
        case _:
            return (tuple(Choice(f"form_{form}", ChooseForm(form)) for form in PackForm),)


def _preview(case: Case) -> Rows:
    again = [Choice("other_pack", Reenter(Question.FORM))]
    if Question.PLAN not in case.draft.spared:
        again.insert(0, Choice("type_again", Reenter(Question.PLAN)))
    return (
        (Choice("my_plan", ConfirmPlan()),),
        (Choice("not_my_plan", DoubtPlan()),),
        tuple(again),
    )


def _label(case: Case) -> Rows:
    strengths = strengths_of(case.preparation) if case.preparation else ()
    right = Choice(
        "strength", ReadLabel(strengths), strengths[0] if len(strengths) == 1 else Doses(strengths)
    )
    return (
        (right, Choice("something_else", LabelDiffers())),
        (Choice("no_pack_yet", NoPackYet()),),
    )


def _times(question: Question) -> Rows:
    if question is Question.TOGETHER:
        apart = Choice("ask_apart", AskTogether(together=False))
        return ((Choice("fine", AskTogether(together=True)), apart),)
    if question is Question.MORNING_TIME:
        times = [Choice("at_time", ChooseMorningTime(wall), wall) for wall in MORNING_TIMES]
    else:
        times = [Choice("at_time", ChooseDoseTime(wall), wall) for wall in DOSE_TIMES]
    return ((*times, Choice("other_time", TypeInstead(question))),)


def _rhythm(question: Question) -> Rows:
    match question:
        case Question.DISCREET:
            show = Choice("show_name", ChooseDiscreet(hide=False))
            return ((Choice("hide_name", ChooseDiscreet(hide=True)),), (show,))
        case Question.PAIN:
            return _scale(GiveFirstRating)
        case _:
            since = Choice("yes_since", SayStarted(started=True))
            return ((Choice("not_yet", SayStarted(started=False)), since),)


def _scale(rated: Callable[[int], Command]) -> Rows:
    """Return the scale; the commands carry half points."""
    return tuple(tuple(Choice("number", rated(2 * points), points) for points in row) for row in SCALE)


def _course(case: Case, question: Question, today: date) -> Rows:
    match question:
        case Question.SINCE:
            yesterday = today - timedelta(days=1)
            return ((Choice("today", SaySince(today)), Choice("yesterday", SaySince(yesterday))),)
        case Question.AT_STEP:
            steps = case.plan.steps if case.plan else ()
            if not told_by_dose(steps):
                return in_rows([Choice("step_number", SayStep(n), n + 1) for n in range(len(steps))])
            return in_rows([Choice("strength", SayStep(n), step.dose) for n, step in enumerate(steps)])
        case Question.STEP_SINCE:
            by_plan = by_the_plan(case, today)
            return ((Choice("since_day", SayStepSince(by_plan), by_plan),),)
        case _:
            return (*_scale(RememberPain), (Choice("dont_know", RememberPain(None)),))


def told_by_dose(steps: tuple[Step, ...]) -> bool:
    """Whether the dose alone says which step it is: two buttons with the same words would say nothing."""
    return len({step.dose for step in steps}) == len(steps)


def by_the_plan(case: Case, today: date) -> date:
    """Return when the step would have begun had those before it lasted just their days; at latest today."""
    steps = case.plan.steps[: case.draft.step or 0] if case.plan else ()
    since = case.draft.since or today
    return min(today, since + timedelta(days=sum(step.days or 0 for step in steps)))


def _first_day(today: date) -> Rows:
    later = today + timedelta(days=BASELINE_DAYS)
    return (
        (Choice("diary_first", PlanFirstDay(later), later),),
        (Choice("another_day", TypeInstead(Question.FIRST_DAY)),),
        (Choice("dont_know_yet", PlanFirstDay(None)),),
    )
