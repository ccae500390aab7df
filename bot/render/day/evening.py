"""Words of the evening: what is asked, and how a dose is named."""

from __future__ import annotations

from datetime import date

from bot.render.markup import Html, bold, lines
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.day import Asking, DueDose, EveningCheck
from domain.moments import wall_clock


def pain_question(reader: Reader) -> Html:
    """Return the question for the pain of a care day."""
    return reader.say("Pain, average of the last 24 hours? 0 none – 5 middling – 10 worst imaginable")


def dose_line(dose: DueDose, reader: Reader) -> Html:
    """Return the dose of the evening: what to take and mg, or that the label has to be looked at first."""
    if dose.amount is None:
        return reader.say("Tonight's dose in your plan: {dose}.", dose=dose.dose)
    return reader.say(
        "Tonight's dose: {take} = {dose}. Already taken? Do not take another.",
        take=reader.take(dose.amount),
        dose=dose.dose,
    )


def past_dose(day: date, dose: DueDose, reader: Reader) -> Html:
    """Name a dose whose time has passed: what it was, and nothing that sounds like "take it now"."""
    weekday = reader.weekday(day)
    if dose.amount is None:
        return reader.say("The dose of {day}: taken, or not?", day=weekday)
    return reader.say(
        "The dose of {day} was {take} = {dose}. Taken, or not? If you took it, do not take another.",
        day=weekday,
        take=reader.take(dose.amount),
        dose=dose.dose,
    )


@words.register
def evening(message: EveningCheck, reader: Reader) -> Html:
    """Return the evening's message: what is open, numbered when it is both."""
    if message.asking is Asking.ARE_YOU_THERE:
        return _opening(message, reader)
    parts: list[Html] = []
    if message.pain_open:
        parts.append(pain_question(reader))
    if message.dose is not None:
        late = message.asking is Asking.LATE
        parts.append(
            past_dose(message.day, message.dose, reader) if late else dose_line(message.dose, reader)
        )
    if len(parts) > 1:
        parts = [Html(f"{number}. {part}") for number, part in enumerate(parts, start=1)]
    return lines(_opening(message, reader), *parts, _remark(message, reader))


def _opening(message: EveningCheck, reader: Reader) -> Html:
    day = reader.weekday_date(message.day)
    at = reader.time(message.due_at)
    due = reader.weekday_date(
        wall_clock(message.due_at, reader.zone).date()
    )  # 01:30 is of the next calendar day
    match message.asking:
        case Asking.FIRST:
            return bold(reader.say("Evening check, {day}", day=day))
        case Asking.AGAIN:
            return reader.say("Your evening check of {day} is still open.", day=reader.weekday(message.day))
        case Asking.LAST_TIME:
            return reader.say("Still open. I will not ask again tonight.")
        case Asking.SHORT:
            return bold(reader.say("{day}. One tap is enough.", day=day))
        case Asking.ARE_YOU_THERE:
            return reader.say("Are you there? One tap is enough. You can answer as late as you like.")
        case Asking.LATE if message.dose is not None:
            return reader.say("I was away at {at} on {day}. Did you take your dose?", at=at, day=due)
        case Asking.LATE:
            return reader.say("I was away at {at} on {day}. How was your pain?", at=at, day=due)
        case Asking.AWAY:
            return reader.say(
                "I was away for a while, so an answer may have been lost. This is still open: {day}.", day=day
            )


def _remark(message: EveningCheck, reader: Reader) -> Html | None:
    if message.on_hold:
        return reader.say("Dose reminders are on hold.")
    if message.questions_first:
        return reader.say(
            "Before your first dose a few health questions come first. Type /today to answer them."
        )
    return None
