"""A typed answer during enrolment: read as what the open question wants."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time

from bot.glance import Glance
from bot.handlers.menu import BY_NAME
from bot.handlers.otherwise import is_grown_up, said_otherwise, said_with_slips
from bot.incoming import Typed
from bot.render import Reader
from bot.screens import plain_words
from bot.typed.dates import parse_date
from bot.typed.steps import find_step
from bot.typed.strengths import parse_mark, parse_pack, parse_per_ml, parse_strengths
from bot.typed.times import parse_time
from bot.typed.towns import parse_town
from bot.typed.unclear import Unclear
from bot.understand import Meaning
from domain.case import Case
from domain.commands.base import Command
from domain.commands.enrolment import (
    ChooseForm,
    ChooseLiquid,
    ChooseMark,
    Decline,
    DescribePack,
    EnterStrengths,
    ExplainEnrolment,
    FinishFirst,
    GiveFirstRating,
    NamePrescriber,
    NameTowns,
    NotNow,
    NotRead,
    NumberPrescriber,
    OfferDays,
    OfferTimes,
    PlanFirstDay,
    PreviousQuestion,
    ReadLabel,
    RememberPain,
    SayAge,
    SaySince,
    SayStep,
    SayStepSince,
    ShowEnrolment,
    TypePlan,
)
from domain.commands.sharing import NameSelf
from domain.decide.enrolment.rhythm import TIMES
from domain.dose import Dose, Liquid
from domain.enrolment import Question, Want, reads
from domain.messages.enrolment.questions import ProveTown

WORDS: dict[str, Callable[[], Command]] = {
    "help": ExplainEnrolment,
    "pause": NotNow,
    "cancel": NotNow,
    "stop": NotNow,
    "not now": NotNow,
    "back": PreviousQuestion,
}
"""What may be said instead of an answer, as it is typed, or by the word the parser knows it under."""

SINCE = re.compile(r"^\s*(?:yes\b[,\s]*)?(?:i started\s+)?", re.IGNORECASE)
"""What may stand before the day of the first dose."""


def answer_typed(event: Typed, meaning: Meaning, case: Case, glance: Glance, reader: Reader) -> Command:
    """Return the command of a typed answer; what cannot be read as one is asked back."""
    question = case.draft.question
    if case.draft.declined:
        return Decline()
    instead = WORDS.get(plain_words(event.text)) or WORDS.get(meaning.word or "")
    if instead is not None:
        return instead()
    if case.draft.paused:
        return ShowEnrolment()
    return (
        said_otherwise(event.text, meaning.word, case, event.at)
        or _read(question, event, meaning, case)
        or said_with_slips(event.text, case, event.at, reader)
        or _unread(question, meaning, glance)
    )


def _unread(question: Question, meaning: Meaning, glance: Glance) -> Command:
    """Ask again: below a command's word with the reason, and with the town that was named before."""
    if meaning.word in BY_NAME:
        return FinishFirst()
    named = (s.message.town for s in glance.open if isinstance(s.message, ProveTown))
    return NotRead(question, next(named, None) if question is Question.TOWN_PROOF else None)


def _in_words(question: Question, event: Typed, case: Case) -> Command | None:
    """Return what may be typed to a question that is asked with buttons alone."""
    match question:
        case Question.ADULT | Question.AGE:
            return SayAge(adult=True) if is_grown_up(event.text) else None
        case Question.TOWN_PROOF:
            found = parse_town(event.text, event.at)
            return NameTowns(found) if found else None
        case Question.FORM:
            form, strengths = parse_pack(event.text)
            described = DescribePack(form, strengths) if form and strengths else None
            return described or (ChooseForm(form) if form else None)
        case Question.TOGETHER:
            return _time(question, event.text)
        case Question.STARTED:
            day = parse_date(SINCE.sub("", event.text), case.today(event.at), ahead=False)
            return SaySince(day) if isinstance(day, date) else _offered_days(question, day)
        case Question.AT_STEP:
            step = find_step(event.text, case.plan.steps if case.plan else ())
            return SayStep(step) if step is not None else None
        case _:
            return None


def _read(question: Question, event: Typed, meaning: Meaning, case: Case) -> Command | None:
    match reads(question):
        case Want.NONE:
            return _in_words(question, event, case)
        case Want.TOWN:
            return NameTowns(parse_town(event.text, event.at))
        case Want.NAME:
            return NameSelf(event.text) if question is Question.OWN_NAME else NamePrescriber(event.text)
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
        return OfferTimes(question, min(wall.options), max(wall.options)) if wall.options else None
    return TIMES[question](wall)


def _date(question: Question, event: Typed, case: Case) -> Command | None:
    day = parse_date(event.text, case.today(event.at), ahead=question is Question.FIRST_DAY)
    if not isinstance(day, date):
        return _offered_days(question, day)
    match question:
        case Question.SINCE:
            return SaySince(day)
        case Question.STEP_SINCE:
            return SayStepSince(day)
        case _:
            return PlanFirstDay(day)


def _offered_days(question: Question, unclear: Unclear[date]) -> OfferDays | None:
    """Offer the days that a date may mean, where it may mean more than one."""
    return OfferDays(question, unclear.options) if len(unclear.options) > 1 else None


def _rating(question: Question, halves: int | None) -> Command | None:
    if halves is None:
        return None
    return GiveFirstRating(halves) if question is Question.PAIN else RememberPain(halves)
