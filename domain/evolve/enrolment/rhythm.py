"""Folding the facts of enrolment about times, the course so far, and its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.case import Case, StepCount
from domain.enrolment import COURSE_SO_FAR, Draft, Question
from domain.evolve.arms import arm
from domain.facts.enrolment import (
    CheckTimeChosen,
    DiscreetChosen,
    DoseTimeChosen,
    EnrolmentFinished,
    FirstDayPlanned,
    FirstRatingGiven,
    MorningTimeChosen,
    PainRemembered,
    SinceSaid,
    StartedSaid,
    StepSaid,
    StepSinceSaid,
    TogetherSaid,
)
from domain.pain import remembered
from domain.plan import Legs


@arm.register
def dose_time(fact: DoseTimeChosen, case: Case) -> Case:
    """Pain goes with the dose until something else is said."""
    draft = case.draft.answer(Question.DOSE_TIME).reopen(Question.TOGETHER).spare(Question.CHECK_TIME)
    return replace(case, dose_time=fact.wall, check_time=fact.wall, draft=draft)


@arm.register
def morning_time(fact: MorningTimeChosen, case: Case) -> Case:
    """Keep the time of the morning's dose."""
    return replace(case, morning_time=fact.wall, draft=case.draft.answer(Question.MORNING_TIME))


@arm.register
def together(fact: TogetherSaid, case: Case) -> Case:
    """Ask for the other time where one is wanted."""
    draft = case.draft.answer(Question.TOGETHER)
    if not fact.together:
        return replace(case, draft=draft.reopen(Question.CHECK_TIME))
    return replace(case, check_time=case.dose_time, draft=draft.spare(Question.CHECK_TIME))


@arm.register
def check_time(fact: CheckTimeChosen, case: Case) -> Case:
    """Keep the time of the pain question; without a dose in the evening the care day turns by it."""
    evenings = case.plan is None or case.plan.has_evenings
    dose_time = case.dose_time if evenings else fact.wall
    draft = case.draft.answer(Question.CHECK_TIME)
    return replace(case, check_time=fact.wall, dose_time=dose_time, draft=draft)


@arm.register
def discreet(fact: DiscreetChosen, case: Case) -> Case:
    """Keep whether the medicine's name is hidden."""
    return replace(case, discreet=fact.hide, draft=case.draft.answer(Question.DISCREET))


@arm.register
def first_rating(fact: FirstRatingGiven, case: Case) -> Case:
    """Go on."""
    del fact
    return replace(case, draft=case.draft.answer(Question.PAIN))


@arm.register
def started(fact: StartedSaid, case: Case) -> Case:
    """Ask about the course so far, or about its first day; a pack in use can be looked at now."""
    draft = case.draft.answer(Question.STARTED)
    if not fact.started:
        fresh = replace(draft.spare(*COURSE_SO_FAR), since=None, step=None, step_since=None)
        return replace(case, baseline=None, draft=fresh.call_for(Question.FIRST_DAY))
    draft = draft.spare(Question.FIRST_DAY).call_for(Question.SINCE, Question.REMEMBERED)
    return replace(case, first_dose=None, draft=draft.reopen(Question.LABEL) if draft.pack_unseen else draft)


@arm.register
def since(fact: SinceSaid, case: Case) -> Case:
    """Ask at which step, where the plan has several."""
    draft = replace(case.draft.answer(Question.SINCE), since=fact.day)
    return replace(case, draft=draft.ask_step(len(case.plan.steps) if case.plan else 1))


@arm.register
def at_step(fact: StepSaid, case: Case) -> Case:
    """The first step began with the first dose; a later one is asked about."""
    draft = replace(case.draft.answer(Question.AT_STEP), step=fact.step)
    if fact.step == 0:
        draft = replace(draft.spare(Question.STEP_SINCE), step_since=draft.since)
    else:
        draft = draft.reopen(Question.STEP_SINCE)
    return replace(case, draft=draft)


@arm.register
def step_since(fact: StepSinceSaid, case: Case) -> Case:
    """Keep since when the step is taken."""
    draft = case.draft.answer(Question.STEP_SINCE)
    return replace(case, draft=replace(draft, step_since=fact.day))


@arm.register
def pain_remembered(fact: PainRemembered, case: Case) -> Case:
    """A remembered number stands in for the baseline, and is marked as such."""
    baseline = None if fact.halves is None else remembered(fact.halves)
    return replace(case, baseline=baseline, draft=case.draft.answer(Question.REMEMBERED))


@arm.register
def first_day(fact: FirstDayPlanned, case: Case) -> Case:
    """Keep the day, or that it is not known yet."""
    return replace(case, first_dose=fact.day, draft=case.draft.answer(Question.FIRST_DAY))


@arm.register
def finished(fact: EnrolmentFinished, case: Case) -> Case:
    """Begin the diary, and the course where it has begun; ratings after its first dose are no baseline."""
    begun_already = bool(fact.legs)
    return replace(
        case,
        stage=fact.stage,
        enrolled_on=fact.first_evening,
        first_dose=fact.legs[0].since if begun_already else case.first_dose,
        legs=fact.legs,
        counts=tuple(StepCount(taken=days) for days in _days_of(fact.legs, fact.day)),
        baseline_ratings=() if begun_already else case.baseline_ratings,
        draft=Draft(),
    )


def _days_of(legs: Legs, enrolled: date) -> tuple[int, ...]:
    """How many days of each leg lie before the day of enrolment."""
    if not legs:
        return ()
    ends = (*(leg.since for leg in legs[1:]), enrolled)
    return tuple(max(0, (end - leg.since).days) for leg, end in zip(legs, ends, strict=True))
