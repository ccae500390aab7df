"""Folding the facts of the course."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, LastSaid, Stage, StepCount, Stepping
from domain.evolve.arms import arm
from domain.evolve.replan import answers_other_doctor
from domain.facts.stepping import (
    BaselineSet,
    BlockAnswered,
    FirstDoseSet,
    FormAnswered,
    LabelAnswered,
    LegBegan,
    LegUndone,
    QuestionPut,
    Settled,
    StayBack,
    Stayed,
    StepLooked,
    StepReportBack,
    StepReported,
    StepWanted,
    UsualAnswered,
)
from domain.plan import LegKind
from domain.questions import Health, LabelAnswer
from domain.report import Word
from domain.screening import SafetyQuestion


@arm.register
def leg_began(fact: LegBegan, case: Case) -> Case:
    """Begin the leg with its own counts; what was asked and reported belonged to the one before.

    A start replaces what was before it, and so does a leg that begins on or before the day of the last.
    """
    start = fact.leg.kind is LegKind.START
    kept = 0 if start else sum(1 for leg in case.legs if leg.since < fact.leg.since)
    stepping = replace(
        Stepping(),
        form_clean_at=case.stepping.form_clean_at,
        label_ok_at=case.stepping.label_ok_at,
        label_for_step=case.stepping.label_for_step,
        usual=case.stepping.usual,
        usual_asked=case.stepping.usual_asked,
        other_doctor=case.stepping.other_doctor,
    )
    return replace(
        case,
        stage=Stage.ACTIVE,
        first_dose=fact.leg.since if start else case.first_dose,
        legs=(*case.legs[:kept], fact.leg),
        counts=(*case.counts[:kept], StepCount()),
        held_days=0,
        stepping=stepping,
    )


@arm.register
def leg_undone(fact: LegUndone, case: Case) -> Case:
    """Let the leg before go on, its days counted on."""
    if not case.legs or case.legs[-1] != fact.leg:
        return case
    return replace(case, legs=case.legs[:-1], counts=case.counts[: len(case.legs) - 1])


@arm.register
def baseline_set(fact: BaselineSet, case: Case) -> Case:
    """Set the baseline."""
    return replace(case, baseline=fact.baseline)


@arm.register
def first_dose_set(fact: FirstDoseSet, case: Case) -> Case:
    """Set the day of the first dose; its questions come anew on that day."""
    stepping = replace(case.stepping, offered=None, times_offered=0)
    return replace(case, first_dose=fact.day, stepping=stepping)


@arm.register
def question_put(fact: QuestionPut, case: Case) -> Case:
    """Remember the day on which the question was put, and how often."""
    times = case.stepping.times_offered + 1
    stepping = replace(case.stepping, offered=fact.day, times_offered=times, told=())
    return replace(case, stepping=stepping, weekly=replace(case.weekly, not_on=fact.day))


@arm.register
def step_looked(fact: StepLooked, case: Case) -> Case:
    """Remember the day of the look and the reasons told; a question put before is over."""
    return replace(
        case,
        stepping=replace(case.stepping, looked=fact.day, told=fact.told, offered=None, times_offered=0),
    )


@arm.register
def form_answered(fact: FormAnswered, case: Case) -> Case:
    """Keep when the health form was clean; anything else also ends what the prescriber said before it."""
    clean = fact.at if fact.answer is Health.NO else None
    report = case.hold_report if clean else None
    return replace(case, stepping=replace(case.stepping, form_clean_at=clean), hold_report=report)


@arm.register
def block_answered(fact: BlockAnswered, case: Case) -> Case:
    """Count the answers that pass, in order; with the last of them the form is clean."""
    number = tuple(SafetyQuestion).index(fact.question) + 1
    if not fact.passes:
        stepping = replace(case.stepping, blocks_clean=0, blocks_at=None, form_clean_at=None)
    elif number == len(SafetyQuestion):
        stepping = replace(case.stepping, blocks_clean=0, blocks_at=None, form_clean_at=fact.at)
    else:
        stepping = replace(case.stepping, blocks_clean=number, blocks_at=fact.at)
    return replace(case, stepping=stepping)


@arm.register
def label_answered(fact: LabelAnswered, case: Case) -> Case:
    """Keep for which step the label was right; a label that differs is right for none."""
    if fact.answer is LabelAnswer.RIGHT:
        return replace(case, stepping=replace(case.stepping, label_ok_at=fact.at, label_for_step=fact.step))
    if fact.answer is LabelAnswer.DIFFERENT:
        stepping = replace(case.stepping, label_ok_at=None, label_for_step=None)
        return replace(case, stepping=stepping, hold_report=None)
    return case


@arm.register
def usual_answered(fact: UsualAnswered, case: Case) -> Case:
    """Keep how the days before the first dose were."""
    return replace(case, stepping=replace(case.stepping, usual=fact.usual, usual_asked=fact.settled))


@arm.register
def step_reported(fact: StepReported, case: Case) -> Case:
    """Keep the prescriber's word; "go up" ends an earlier stay, and the question comes anew."""
    up = fact.report.word is Word.GO_UP
    stay = None if up else case.stepping.stayed_until
    stepping = replace(
        answers_other_doctor(case.stepping, fact.report),
        go=fact.report,
        stayed_until=stay,
        offered=None,
        times_offered=0,
        told=(),
    )
    case = replace(case, stepping=stepping)
    if fact.step_was is None:  # told before a word could be taken back
        return case
    return case.with_said(LastSaid("word", fact.day, report=fact.report, step_was=fact.step_was))


@arm.register
def report_back(fact: StepReportBack, case: Case) -> Case:
    """Set back what the word replaced, and nothing that was said after it; the question comes anew."""
    was, now = fact.step_was, case.stepping
    stepping = replace(
        now,
        go=was.go,
        stayed_until=was.stayed_until if now.stayed_until == was.until else now.stayed_until,
        settled=now.settled or was.settled,
        other_doctor=now.other_doctor or was.other_doctor,
        offered=None,
        times_offered=0,
        told=(),
        looked=None,
    )
    said = tuple(each for each in case.said if each.report != fact.report)
    return replace(case, stepping=stepping, said=said)


@arm.register
def stayed(fact: Stayed, case: Case) -> Case:
    """No step question before that day."""
    stepping = replace(
        case.stepping, stayed_until=fact.until, offered=None, times_offered=0, told=(), settled=None
    )
    case = replace(case, stepping=stepping)
    if fact.step_was is None:
        return case
    mine = LastSaid("stay", step_was=fact.step_was)
    others = tuple(each for each in case.said if each != mine)  # a reason given later is the same stay
    return replace(case, said=others).with_said(mine)


@arm.register
def stay_back(fact: StayBack, case: Case) -> Case:
    """Set back what the stay replaced; the question comes anew."""
    was, now = fact.step_was, case.stepping
    stepping = replace(
        now, stayed_until=was.stayed_until, settled=now.settled or was.settled, offered=None, looked=None
    )
    said = tuple(each for each in case.said if each != LastSaid("stay", step_was=was))
    return replace(case, stepping=stepping, said=said)


@arm.register
def settled(fact: Settled, case: Case) -> Case:
    """Keep the day on which the step had settled; an earlier stay is over."""
    stepping = replace(case.stepping, settled=fact.day, stayed_until=None, looked=None, told=())
    return replace(case, stepping=stepping)


@arm.register
def step_wanted(fact: StepWanted, case: Case) -> Case:
    """The stay is over."""
    del fact
    return replace(case, stepping=replace(case.stepping, stayed_until=None, told=()))
