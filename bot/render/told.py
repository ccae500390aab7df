"""The one line that is true: who has been told, and when they read."""

from __future__ import annotations

from datetime import datetime, timedelta

from babel.dates import format_datetime

from bot.render.hours import say_hours
from bot.render.markup import Html
from bot.render.reader import Reader
from domain.moments import wall_clock
from domain.team.hours import TeamHours
from domain.told import Reached, Told

A_WEEK = timedelta(days=6)
"""As long as the name of the day alone says which one is meant."""


def who_is_told(told: Told, reader: Reader) -> Html:
    """Return who has been told of this, in one line."""
    match told.reached:
        case Reached.TEAM if told.hours is not None:
            return _sent(told, told.hours, reader)
        case Reached.NOBODY:
            return reader.say("Nobody has been told: you do not share with a team.")
        case Reached.HOME:
            return reader.say("Nobody has been told: no clinic is connected. Alerts come to you alone.")
        case _:
            return reader.say("I could not reach your team.")


def _sent(told: Told, hours: TeamHours, reader: Reader) -> Html:
    reads = say_hours(hours, reader)
    if told.opens is None or told.at is None:
        return reader.say(
            "Your team has been sent this. They read {hours}, beside other work: it may take hours.",
            hours=reads,
        )
    return reader.say(
        "Your team has been sent this. They read {hours}; nobody may see it before {opens}.",
        hours=reads,
        opens=say_opening(told.opens, told.at, hours, reader),
    )


def say_opening(opens: datetime, now: datetime, hours: TeamHours, reader: Reader) -> str:
    """Return a moment as "Fri 9:00", by the team's own clock as its hours are; a far one with its date."""
    wall = wall_clock(opens, hours.zone)
    pattern = "EEE H:mm" if opens - now < A_WEEK else "EEE d MMM H:mm"
    return str(format_datetime(wall, pattern, locale=reader.language))
