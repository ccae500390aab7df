"""A typed answer during enrolment: read as what the open question wants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from bot.incoming import Typed
from bot.typed.dates import parse_date
from bot.typed.strengths import parse_mark, parse_per_ml, parse_strengths
from bot.typed.times import parse_time
from bot.typed.towns import parse_town
from bot.understand import Meaning
from domain.case import Case
from domain.commands.base import Command
from domain.commands.enrolment import (
    ChooseCheckTime,
    ChooseDoseTime,
    ChooseLiquid,
    ChooseMark,
    Decline,
    EnterStrengths,
    ExplainEnrolment,
    GiveFirstRating,
    NamePrescriber,
    NameTowns,
    NotNow,
    NotRead,
    NumberPrescriber,
    PlanFirstDay,
    PreviousQuestion,
    ReadLabel,
    RememberPain,
    SaySince,
    SayStepSince,
    ShowEnrolment,
    TypePlan,
)
from domain.dose import Dose, Liquid
from domain.enrolment import Question, Want, reads

WORDS: dict[str, Callable[[], Command]] = {
    "help": ExplainEnrolment,
    "pause": NotNow,
    "cancel": NotNow,
    "stop": NotNow,
    "not now": NotNow,
    "back": PreviousQuestion,
}
"""What may be said instead of an answer, by the word the parser knows it under, or as it is typed."""


def answer_typed(event: Typed, meaning: Meaning, case: Case) -> Command:
    """Return the command of a typed answer; what cannot be read as one is asked back."""
    question = case.draft.question
    if case.draft.declined:
        return Decline()
    said = meaning.word or " ".join(event.text.lower().split())
    instead = WORDS.get(said)
    if instead is not None:
        return instead()
    if case.draft.paused:
        return ShowEnrolment()
    return _read(question, event, meaning, case) or NotRead(question)


def _read(question: Question, event: Typed, meaning: Meaning, case: Case) -> Command | None:
    match reads(question):
        case Want.NONE:
            return None
        case Want.TOWN:
            return NameTowns(parse_town(event.text, event.at))
        case Want.NAME:
            return NamePrescriber(event.text)
        case Want.NUMBER:
            return NumberPrescriber(event.text)
        case Want.PLAN:
            return TypePlan(event.text)
        case Want.STRENGTHS:
            return _strengths(question, event.text, case)
        case Want.PER_ML:
            per_ml = parse_per_ml(event.text)
            return ChooseLiquid(per_ml) if per_ml is not None else None
        case Want.VOLUME:
            mark = parse_mark(event.text)
            return ChooseMark(mark) if mark is not None else None
        case Want.TIME:
            return _time(question, event.text)
        case Want.DATE:
            return _date(question, event, case)
        case Want.RATING:
            return _rating(question, meaning.pain_halves)


def _strengths(question: Question, text: str, case: Case) -> Command | None:
    if question is Question.LABEL and isinstance(case.preparation, Liquid):
        per_ml = parse_per_ml(text)
        return ReadLabel((Dose(per_ml),)) if per_ml is not None else None
    strengths = parse_strengths(text)
    if not strengths:
        return None
    return ReadLabel(strengths) if question is Question.LABEL else EnterStrengths(strengths)


def _time(question: Question, text: str) -> Command | None:
    wall = parse_time(text)
    if not isinstance(wall, time):
        return None
    return ChooseCheckTime(wall) if question is Question.CHECK_TIME else ChooseDoseTime(wall)


def _date(question: Question, event: Typed, case: Case) -> Command | None:
    day = parse_date(event.text, case.today(event.at), ahead=question is Question.FIRST_DAY)
    if not isinstance(day, date):
        return None
    match question:
        case Question.SINCE:
            return SaySince(day)
        case Question.STEP_SINCE:
            return SayStepSince(day)
        case _:
            return PlanFirstDay(day)


def _rating(question: Question, halves: int | None) -> Command | None:
    if halves is None:
        return None
    return GiveFirstRating(halves) if question is Question.PAIN else RememberPain(halves)
