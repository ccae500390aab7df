"""The questions of enrolment that carry no values."""

from __future__ import annotations

from bot.render.enrolment.hints import typed, why_again
from bot.render.markup import Html, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.enrolment import Question
from domain.messages.enrolment.questions import Ask

TYPED = frozenset({
    Question.OWN_NAME, Question.PRESCRIBER_NAME, Question.PLAN, Question.CHECK_TIME, Question.SINCE,
})  # fmt: skip
"""Answered by typing: the question itself shows how."""


@words.register
def plain(message: Ask, reader: Reader) -> Html:
    """Ask a question that needs no values."""
    asked = _asked(message, reader)
    if message.question in TYPED:
        return typed(message.hint, message.question, asked, reader)
    return paragraphs(why_again(message.hint, message.question, reader), asked)


def _asked(message: Ask, reader: Reader) -> Html:
    match message.question:
        case Question.DOSE_TIME if message.two:
            return reader.say("And the evening dose: when will you take it?")
        case Question.ADULT:
            return reader.say("Are you 18 or over, and is this Telegram account yours alone?")
        case Question.AGE:
            return reader.say("Then my wording stays discreet on this account. Are you 18 or over?")
        case Question.SHARING:
            return reader.say(
                "May your care team see your diary? If not, nobody is told when you write that something is "
                "wrong. As a code they see what you write, under a code instead of your name."
            )
        case Question.OWN_NAME:
            return reader.say("Which name shall your care team see? A group sees your code only.")
        case Question.PRESCRIBER_NAME:
            return reader.say("Who prescribed your medicine?")
        case Question.PLAN:
            return reader.say(
                "What does your prescription say? Please type all steps: each dose and its days, and the "
                "last dose without days."
            )
        case Question.FORM:
            return reader.say("What did the pharmacy give you?")
        case Question.DOSE_TIME:
            return reader.say("When will you take it?")
        case Question.MORNING_TIME:
            return reader.say("Your plan has doses in the morning. When will you take those?")
        case Question.CHECK_TIME:
            return reader.say("When shall I ask about your pain?")
        case Question.DISCREET:
            return reader.say("A locked phone may show the start of my messages.")
        case Question.PAIN:
            return reader.say(
                "Your pain on average over the last 24 hours? 0 = none, 5 = middling, 10 = worst imaginable."
            )
        case Question.SINCE:
            return reader.say("When did you take your first dose?")
        case Question.REMEMBERED:
            return reader.say(
                "Your pain in the 7 days before your first dose, on average, as you remember it? "
                "0 = none, 5 = middling, 10 = worst imaginable."
            )
        case _:
            return reader.say("Please go on.")
