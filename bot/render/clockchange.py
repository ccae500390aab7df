"""Words about changes of the clock: what they do, and what becomes of the dose."""

from __future__ import annotations

from bot.render.markup import Html, lines
from bot.render.reader import Reader
from bot.render.travel import place_of
from bot.render.words import words
from domain.messages.travel import ClockChangeAhead


@words.register
def clock_change(message: ClockChangeAhead, reader: Reader) -> Html:
    """Return what the clocks do, and what becomes of the dose."""
    day = reader.weekday_date(message.day)
    hours = abs(message.minutes) / 60
    by = (
        reader.say_many("{count} hour", "{count} hours", int(hours))
        if hours.is_integer()
        else reader.say_many("{count} minute", "{count} minutes", abs(message.minutes))
    )
    says = _clocks_go(message, day, by, reader)
    at = reader.local(message.dose_at).time()
    asks = (
        reader.say("I keep to the moments at home: the dose is at {at} where you are.", at=reader.wall(at))
        if message.home is not None or message.pinned
        else reader.say("I ask at {at} by the new time, as always.", at=reader.wall(message.dose_time))
        if at == message.dose_time
        else reader.say(
            "The clock leaves {usual} out that night: I ask at {at}.",
            usual=reader.wall(message.dose_time),
            at=reader.wall(at),
        )
    )
    between = reader.say_many(
        "Between the two doses lies {count} hour instead of 24.",
        "Between the two doses lie {count} hours instead of 24.",
        message.hours,
    )
    return lines(says, asks, between if message.hours != FULL_DAY else None)


def _clocks_go(message: ClockChangeAhead, day: str, by: str, reader: Reader) -> Html:
    if message.home is not None:
        home = place_of(message.home)
        if message.minutes > 0:
            return reader.say("On {day} the clocks go forward by {by} in {home}.", day=day, by=by, home=home)
        return reader.say("On {day} the clocks go back by {by} in {home}.", day=day, by=by, home=home)
    if message.minutes > 0:
        return reader.say("On {day} the clocks go forward by {by} where you are.", day=day, by=by)
    return reader.say("On {day} the clocks go back by {by} where you are.", day=day, by=by)


FULL_DAY = 24
