"""Words about a pause."""

from __future__ import annotations

from datetime import date

from bot.render.contacts import name_of
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Prescriber
from domain.messages.pausing import NothingToPause, PauseAsked, PauseBack, PauseDateWanted, PauseShown

register({
    "pause_3_days": "3 days",
    "pause_1_week": "1 week",
    "pause_2_weeks": "2 weeks",
    "pause_other": "Another date",
    "end_pause": "End the pause now",
})  # fmt: skip


def paused_line(until: date, reader: Reader) -> Html:
    """Return that nothing is asked before a day, in one line."""
    return reader.say("Paused. I ask nothing before {day}.", day=reader.weekday_date(until))


@words.register
def asked(message: PauseAsked, reader: Reader) -> Html:
    """Ask for how long, and say what a pause is and is not."""
    return paragraphs(
        reader.say("For how long shall I ask nothing? You can also type “pause until 3 May”."),
        _what_it_is(reader),
        _too_long(message, reader),
        _alert_stays(reader) if message.alert_open else None,
    )


def _what_it_is(reader: Reader) -> Html:
    return reader.say(
        "In a pause I send no questions and no reminders, and nothing is marked as missed. "
        "What you type still counts, and urgent words are answered at once."
    )


def _too_long(message: PauseAsked, reader: Reader) -> Html | None:
    if message.gap_days is None:
        return None
    return reader.say_many(
        "The pause is for my questions: it changes nothing in your plan. After {count} day or more without "
        "a recorded dose I ask about your dose again only when {name} has said how to start.",
        "The pause is for my questions: it changes nothing in your plan. After {count} days or more without "
        "a recorded dose I ask about your dose again only when {name} has said how to start.",
        message.gap_days,
        name=name_of(message.prescriber, reader),
    )


def _alert_stays(reader: Reader) -> Html:
    return reader.say("Your open alert is not paused: I still ask about it.")


@words.register
def date_wanted(message: PauseDateWanted, reader: Reader) -> Html:
    """Ask for the day, and say which days can be chosen."""
    until = reader.month_day(message.furthest)
    ask = reader.say("On which day shall I ask again? Type it: “3 May”, or “in 10 days”.")
    if not message.unclear:
        return ask
    return lines(reader.say("I need a day from tomorrow to {day}.", day=until), ask)


@words.register
def shown(message: PauseShown, reader: Reader) -> Html:
    """Say until when nothing is asked, and what comes first then."""
    return paragraphs(
        lines(
            bold(paused_line(message.until, reader)),
            reader.say("What you type still counts, and urgent words are answered at once."),
        ),
        _before_a_dose(message, reader),
        _alert_stays(reader) if message.alert_open else None,
    )


def _before_a_dose(message: PauseShown, reader: Reader) -> Html | None:
    if message.is_gap:
        return reader.say(
            "If no dose is recorded in so many days, {name} has to say how to start again before I ask about "
            "your dose. Please ask before the pause ends.",
            name=name_of(message.prescriber, reader),
        )
    return reader.say("Then one health question comes before the dose.") if message.form_first else None


@words.register
def back(message: PauseBack, reader: Reader) -> Html:
    """Say that the pause is over, and what comes before the dose."""
    return paragraphs(
        lines(reader.say("Your pause is over."), _first_evening(message, reader)),
        words(message.form, reader) if message.form else None,
        words(message.hold, reader) if message.hold else None,
        _taken_all_the_same(message.hold.prescriber, reader) if message.hold else None,
    )


def _taken_all_the_same(prescriber: Prescriber | None, reader: Reader) -> Html:
    """Say what to do where the days without a record were no days without a dose."""
    return reader.say(
        "If you took it on those days, tell {name} so, and type it here for each day: “took it on Monday”.",
        name=name_of(prescriber, reader),
    )


def _first_evening(message: PauseBack, reader: Reader) -> Html:
    if message.today:
        return reader.say("My questions come again from today.")
    return reader.say("My questions come again from {day}.", day=reader.weekday_date(message.first))


@words.register
def nothing(message: NothingToPause, reader: Reader) -> Html:
    """Say that nothing is asked anyway."""
    del message
    return reader.say("I ask nothing at this time, so there is nothing to pause.")
