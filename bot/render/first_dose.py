"""Words of the first dose: the questions before it, its day, and its coming."""

from __future__ import annotations

from bot.render.course import course_lines, shown
from bot.render.enrolment.health import health_question
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.stepping import (
    FirstDoseAhead,
    FirstDoseDays,
    FirstDosePlanned,
    MoreDaysOffered,
    SafetyBlock,
    UsualQuestion,
)

register({
    "safety_no": "No",
    "safety_yes": "Yes",
    "safety_none": "None",
    "safety_some": "One or more",
    "usual_better": "Better",
    "usual_usual": "Usual",
    "usual_worse": "Worse",
    "more_days": "{value} more days of diary",
    "keep_first_dose": "No, as planned",
    "first_dose_on": "{value}",
})  # fmt: skip


@words.register
def safety_block(message: SafetyBlock, reader: Reader) -> Html:
    """Return one of the four safety questions, after whom to ask about the answer before it."""
    ask = None
    if message.ask is not None:
        ask = reader.say(
            "Please ask {name} about that before your first dose: {number}.",
            name=message.ask.name,
            number=message.ask.number,
        )
    return paragraphs(ask, health_question(message.question, reader))


@words.register
def usual(message: UsualQuestion, reader: Reader) -> Html:
    """Return the question about the days before the first dose."""
    return reader.say_many(
        "You have rated {count} day. Was it like your usual days?",
        "You have rated {count} days. Were these days like your usual days?",
        message.rated,
    )


@words.register
def more_days(message: MoreDaysOffered, reader: Reader) -> Html:
    """Return the offer of more days of diary."""
    return reader.say(
        "With {days} more days before your first dose I can see better later whether your pain is higher. "
        "You may start without them. Would you like them?",
        days=message.days,
    )


@words.register
def first_dose(message: FirstDoseAhead, reader: Reader) -> Html:
    """Return that the first dose comes, from which evening, and the dates of the course."""
    when, dose = _when(message, reader), reader.say("The dose: {dose}.", dose=shown(message.dose, reader))
    if message.asked:
        when = Html(f"{reader.say('All is answered.')} {when}")
    return paragraphs(lines(when, dose), lines(*course_lines(message.course, reader)))


def _when(message: FirstDoseAhead, reader: Reader) -> Html:
    at = reader.time(message.dose_at)
    if not message.is_today:
        return reader.say(
            "Your first dose is on {day} at {at}.", day=reader.weekday_date(message.begins), at=at
        )
    if message.dose.daytime:
        return reader.say("Today at {at} I ask about your first dose.", at=at)
    return reader.say("Tonight at {at} I ask about your first dose.", at=at)


@words.register
def first_dose_days(message: FirstDoseDays, reader: Reader) -> Html:
    """Return the question on which day the first dose shall be."""
    del message
    return reader.say(
        "On which day shall the first dose be? A diary of 7 to 14 days before it is best, but not needed."
    )


@words.register
def first_dose_planned(message: FirstDosePlanned, reader: Reader) -> Html:
    """Return the day chosen."""
    return lines(
        reader.say("Planned: first dose on {day}.", day=reader.weekday_date(message.day)),
        reader.say("On that day I ask the health questions again first."),
    )
