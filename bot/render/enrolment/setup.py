"""The summary at the end of enrolment."""

from __future__ import annotations

from bot.render.enrolment.questions import no_clinic
from bot.render.hours import say_hours
from bot.render.markup import Html, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.enrolment.between import SetUp
from domain.told import Reached


@words.register
def set_up(message: SetUp, reader: Reader) -> Html:
    """Say what is asked next and when, what comes before the first dose, and where help is."""
    return paragraphs(
        Html(f"{reader.say('You are set up.')} {_next(message, reader)}"),
        _first_dose(message, reader),
        _on_hold(message, reader),
        _who_knows(message, reader),
        reader.say(
            "Type “help” at any time. In an emergency call {emergency}.", emergency=reader.house.emergency
        ),
    )


def _who_knows(message: SetUp, reader: Reader) -> Html:
    told = message.told
    if told.reached is Reached.HOME:
        return no_clinic(reader)
    if told.with_team and told.hours is not None:
        return reader.say(
            "Your team sees your diary. They read {hours}; nobody reads it live.",
            hours=say_hours(told.hours, reader),
        )
    return reader.say("You do not share with your team. Alerts come to you alone. To change that: /team.")


def _next(message: SetUp, reader: Reader) -> Html:
    when = _when(message, reader)
    if message.first_dose_then:
        return _with_first_dose(message, when, reader)
    match message.asks_pain, message.asks_dose:
        case True, True:
            return reader.say("{when} I ask two things: your pain and your dose.", when=when)
        case False, True:
            return reader.say("{when} I ask one thing: your dose.", when=when)
        case _:
            return reader.say("{when} I ask one thing: your pain.", when=when)


def _when(message: SetUp, reader: Reader) -> Html:
    at = reader.time(message.at)
    if not message.today:
        return reader.say("Tomorrow at {at}", at=at)
    if message.first_dose_then and not message.by_day:
        return reader.say("Tonight at {at}", at=at)
    return reader.say("Today at {at}", at=at)


def _with_first_dose(message: SetUp, when: Html, reader: Reader) -> Html:
    ask = (
        reader.say("{when} I ask about your pain and your first dose.", when=when)
        if message.asks_pain
        else reader.say("{when} I ask about your first dose.", when=when)
    )
    if not message.questions_first:
        return ask
    return Html(f"{ask} {reader.say('A few questions come before it.')}")


def _first_dose(message: SetUp, reader: Reader) -> Html | None:
    if message.started or message.first_dose_then:
        return None
    if message.first_dose is None:
        return reader.say("When you know the day of your first dose, type /plan.")
    return reader.say(
        "On {day}, before the first dose, I ask the health questions again.",
        day=reader.month_day(message.first_dose),
    )


def _on_hold(message: SetUp, reader: Reader) -> Html | None:
    if not message.held:
        return None
    if message.prescriber is None:
        return reader.say("Dose reminders are on hold. Please call your prescriber.")
    return reader.say(
        "Dose reminders are on hold until {name} has answered. Please call {number}.",
        name=message.prescriber.name,
        number=message.prescriber.number,
    )
