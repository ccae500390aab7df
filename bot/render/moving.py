"""Words about the dose in the morning: at what time, from when, and what stays."""

from __future__ import annotations

from datetime import time

from bot.render.contacts import in_their_words, name_of
from bot.render.course import course_lines, shown
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Prescriber
from domain.messages.moving import DoseMovedTold, MorningAsked, MoveShown, NewPart, NoMove, NoSuchMorning

register({
    "move_to_morning": "Move to the morning",
    "move_to_evening": "Move back to the evening",
    "yes_morning": "Yes, in the morning at {value}",
    "yes_evening": "Yes, back to the evening",
})  # fmt: skip


@words.register
def asked(message: MorningAsked, reader: Reader) -> Html:
    """Return the question at what time, and what stays as it is."""
    return paragraphs(
        lines(
            reader.say("Shall your dose move to the morning?"),
            reader.say("It stays the same: {dose}.", dose=shown(message.dose, reader)),
            _pain(message.check, reader),
            _allowed(message.prescriber, reader),
        ),
        reader.say("At what time? Tap one, or type another, such as 8:30. Then I show the days."),
    )


def _pain(check: time, reader: Reader) -> Html:
    return reader.say("I go on asking about your pain at {at}.", at=reader.wall(check))


def _allowed(prescriber: Prescriber | None, reader: Reader) -> Html:
    if prescriber is None:
        return reader.say("Your prescriber allowed this in your plan.")
    return reader.say("{name} allowed this in your plan.", name=name_of(prescriber, reader))


@words.register
def no_such(message: NoSuchMorning, reader: Reader) -> Html:
    """Return which mornings there are."""
    return reader.say(
        "The morning can be from {earliest} to {latest}. Nothing has changed. Type another time.",
        earliest=reader.wall(message.earliest),
        latest=reader.wall(message.latest),
    )


@words.register
def move_shown(message: MoveShown, reader: Reader) -> Html:
    """Return what would change, from when, and the question."""
    return paragraphs(
        lines(
            _question(message.part, reader),
            reader.say("The dose stays the same: {dose}.", dose=shown(message.part.dose, reader)),
        ),
        lines(*_days(message.part, reader)),
        lines(*course_lines(message.part.course, reader), _anew(message.part, reader)),
        lines(_pain(message.part.check, reader), _allowed(message.prescriber, reader)),
    )


def _question(part: NewPart, reader: Reader) -> Html:
    at = reader.wall(part.wall)
    if part.last is None and part.to_morning:
        return reader.say("Leave your dose in the morning, at {at}?", at=at)
    if part.last is None:
        return reader.say("Leave your dose in the evening, at {at}?", at=at)
    if part.to_morning:
        return reader.say("Move your dose to the morning, at {at}?", at=at)
    return reader.say("Move your dose back to the evening, at {at}?", at=at)


def _days(part: NewPart, reader: Reader) -> list[Html]:
    """The last dose as before, and the first as it will be."""
    if part.last is None or part.first is None:
        return []
    first = reader.local(part.first)
    values = {"day": reader.weekday_date(first.date()), "at": reader.time(part.first)}
    last = reader.weekday_date(part.last)
    if not part.to_morning:
        return [
            reader.say("Last morning dose: {day}.", day=last),
            reader.say("First evening dose: {day}, at {at}.", **values),
            reader.say("There is no dose between the two: each day has one."),
        ]
    found = [
        reader.say("Last evening dose: {day}.", day=last),
        reader.say("First morning dose: {day}, at {at}.", **values),
    ]
    if first.time().replace(second=0, microsecond=0) != part.wall:
        found.append(
            reader.say(
                "I ask later that first time, so that 12 hours lie between two doses. After that at {at}.",
                at=reader.wall(part.wall),
            )
        )
    if part.waits:
        found.append(
            reader.say(
                "I have no answer yet about {day}'s dose. I ask about that one first.",
                day=reader.weekday(part.last),
            )
        )
    return found


def _anew(part: NewPart, reader: Reader) -> Html | None:
    return reader.say("The days of this step begin anew.") if part.anew else None


@words.register
def moved(message: DoseMovedTold, reader: Reader) -> Html:
    """Return what has changed, from when, and the new dates."""
    return paragraphs(
        lines(_recorded(message.part, reader), shown(message.part.dose, reader)),
        lines(*_days(message.part, reader), _pain(message.part.check, reader)),
        lines(*course_lines(message.part.course, reader)),
        reader.say("Please tell your prescriber that you moved it.") if message.part.last else None,
    )


def _recorded(part: NewPart, reader: Reader) -> Html:
    if part.last is None:
        return reader.say("Recorded. Your dose stays at {at}.", at=reader.wall(part.wall))
    if part.to_morning:
        return reader.say("Recorded. Your dose moves to the morning.")
    return reader.say("Recorded. Your dose moves back to the evening.")


@words.register
def no_move(message: NoMove, reader: Reader) -> Html:
    """Return that the plan does not allow it here, and whom to ask."""
    return lines(
        reader.say("Your plan does not say that you may move the dose to the morning."),
        in_their_words(message.prescriber, None, reader),
    )
