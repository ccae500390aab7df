"""Deciding about the course: begun already and how, or when it shall begin."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.case import Case
from domain.commands.enrolment import PlanFirstDay, RememberPain, SaySince, SayStarted, SayStep, SayStepSince
from domain.decide.arms import arm
from domain.decide.enrolment.taking import again, is_open, take
from domain.decision import Decision, Refusal
from domain.enrolment import Question
from domain.facts.base import Fact
from domain.facts.enrolment import (
    FirstDayPlanned,
    PainRemembered,
    SinceSaid,
    StartedSaid,
    StepSaid,
    StepSinceSaid,
)
from domain.messages.enrolment.questions import Hint
from domain.pain import HIGHEST

LONG_AGO = timedelta(days=3653)
FAR_AHEAD = timedelta(days=366)
"""Further away than this a day is a slip of the finger: it is asked back."""


@arm.register
def started(command: SayStarted, case: Case, now: datetime) -> Decision | Refusal:
    """Keep whether the first dose was taken already."""
    return take(case, Question.STARTED, now, StartedSaid(command.started))


@arm.register
def since(command: SaySince, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the day of the first dose: today or before; it says as well that it was taken."""
    today = case.today(now)
    if is_open(case, Question.STARTED):
        taken = (StartedSaid(started=True), SinceSaid(command.day))
        wrong = _past(command.day, today)
        return again(case, now, wrong) if wrong else take(case, Question.STARTED, now, *taken)
    return _take_if_right(case, Question.SINCE, now, SinceSaid(command.day), _past(command.day, today))


@arm.register
def at_step(command: SayStep, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the step of now: one that the plan has."""
    steps = len(case.plan.steps) if case.plan else 0
    wrong = None if 0 <= command.step < steps else Hint.NOT_READ
    return _take_if_right(case, Question.AT_STEP, now, StepSaid(command.step), wrong)


@arm.register
def step_since(command: SayStepSince, case: Case, now: datetime) -> Decision | Refusal:
    """Keep since when the step is taken: not before the first dose."""
    today, first = case.today(now), case.draft.since
    wrong = Hint.DAY_BEFORE_START if first and command.day < first else _past(command.day, today)
    return _take_if_right(case, Question.STEP_SINCE, now, StepSinceSaid(command.day), wrong)


@arm.register
def remember(command: RememberPain, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the pain before the first dose as remembered, or that it is not known."""
    wrong = None if command.halves is None or 0 <= command.halves <= HIGHEST else Hint.NOT_READ
    return _take_if_right(case, Question.REMEMBERED, now, PainRemembered(command.halves), wrong)


@arm.register
def first_day(command: PlanFirstDay, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the day of the first dose: today or later, or not known yet."""
    wrong = _future(command.day, case.today(now)) if command.day else None
    return _take_if_right(case, Question.FIRST_DAY, now, FirstDayPlanned(command.day), wrong)


def _past(day: date, today: date) -> Hint | None:
    if day > today:
        return Hint.DAY_AHEAD
    return Hint.DAY_LONG_AGO if day < today - LONG_AGO else None


def _future(day: date, today: date) -> Hint | None:
    if day < today:
        return Hint.DAY_PAST
    return Hint.DAY_FAR if day > today + FAR_AHEAD else None


def _take_if_right(
    case: Case, question: Question, now: datetime, fact: Fact, wrong: Hint | None
) -> Decision | Refusal:
    """Take the answer, or ask again and say what is wrong with it."""
    if wrong is not None and is_open(case, question):
        return again(case, now, wrong)
    return take(case, question, now, fact)
