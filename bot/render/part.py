"""Words of a dose that was taken in part, or came up again."""

from __future__ import annotations

from datetime import date

from bot.render.contacts import in_their_words
from bot.render.day.evening import pain_question
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Intake, Outcome, Slot
from domain.messages.part import CameUpAsked, PartAsked, PartRecorded

register({
    "part_of_it": "Part of it",
    "whole_dose": "The whole dose",
    "nothing_yet": "Nothing yet",
    "more_than_one": "It was more",
    "came_up": "Yes, it came up again",
    "stayed_down": "Yes, it stayed down",
})  # fmt: skip


def _dose_of(day: date, slot: Slot, reader: Reader) -> Html:
    if slot is Slot.MORNING:
        return reader.say("the morning dose of {day}", day=reader.weekday(day))
    return reader.say("the dose of {day}", day=reader.weekday(day))


@words.register
def asked(message: PartAsked, reader: Reader) -> Html:
    """Return the question how much was taken, beside what is recorded until it is answered."""
    dose = _dose_of(message.day, message.slot, reader)
    return lines(
        reader.say("How much of {dose} did you take in all?", dose=dose),
        _recorded(message.recorded, reader),
        reader.say("Please don't take another to be safe."),
    )


def _recorded(intake: Intake | None, reader: Reader) -> Html | None:
    match intake:
        case None:
            return None
        case Intake(outcome=Outcome.TAKEN, part=True):
            return reader.say("It is recorded as taken in part.")
        case Intake(outcome=Outcome.TAKEN):
            return reader.say("It is recorded as taken.")
        case Intake(outcome=Outcome.MISSED):
            return reader.say("It is recorded as not taken.")
        case _:
            return reader.say("Until you tap, it is recorded as not known.")


@words.register
def came_up(message: CameUpAsked, reader: Reader) -> Html:
    """Return the question whether the dose had been taken before the patient was sick."""
    dose = _dose_of(message.day, message.slot, reader)
    ask = reader.say("Before you were sick: had you taken {dose}?", dose=dose)
    if message.words is None or message.prescriber is None:
        return lines(ask, reader.say("If you had: please don't take another to be safe."))
    return lines(ask, in_their_words(message.prescriber, message.words, reader))


@words.register
def recorded(message: PartRecorded, reader: Reader) -> Html:
    """Return that the dose is recorded as taken in part, and the prescriber's words or whom to ask."""
    day = reader.weekday(message.day)
    said = reader.say("Recorded: {day}, dose taken in part.", day=day)
    if message.slot is Slot.MORNING:
        said = reader.say("Recorded: {day}, morning dose taken in part.", day=day)
    both = lines(said, _their_words(message, reader))
    return paragraphs(both, pain_question(reader) if message.pain_open else None)


def _their_words(message: PartRecorded, reader: Reader) -> Html:
    """Return the prescriber's own sentence; without one not another dose, and whom to ask."""
    theirs = in_their_words(message.prescriber, message.words, reader)
    if message.words is not None and message.prescriber is not None:
        return theirs
    return lines(reader.say("Please don't take another to be safe."), theirs)
