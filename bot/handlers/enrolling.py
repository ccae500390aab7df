"""A typed answer during enrolment: read as what the open question wants."""

from __future__ import annotations

from bot.incoming import Typed
from bot.understand import Meaning
from domain.case import Case
from domain.commands.base import Command
from domain.commands.enrolment import (
    ExplainEnrolment,
    GiveFirstRating,
    NamePrescriber,
    NotRead,
    NumberPrescriber,
    RememberPain,
    TypePlan,
)
from domain.enrolment import Question, Want, reads


def answer_typed(event: Typed, meaning: Meaning, case: Case) -> Command:
    """Return the command of a typed answer; what cannot be read as one is asked back."""
    question = case.draft.question
    if meaning.word == "help":
        return ExplainEnrolment()
    match reads(question):
        case Want.NAME:
            return NamePrescriber(event.text)
        case Want.NUMBER:
            return NumberPrescriber(event.text)
        case Want.PLAN:
            return TypePlan(event.text)
        case Want.RATING if meaning.pain_halves is not None:
            return _rating(question, meaning.pain_halves)
        case _:
            return NotRead(question)


def _rating(question: Question, halves: int) -> Command:
    return GiveFirstRating(halves) if question is Question.PAIN else RememberPain(halves)
