"""Words about care days that are over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.render.labels import register
from bot.render.markup import Html, lines
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.late import DayPicker, NoEarlierDay, WhichDate

register({"other_day": "Another day", "past_day": "{value}"})


@words.register
def day_picker(message: DayPicker, reader: Reader) -> Html:
    """Return the question which day, and which of them have something missing."""
    too_old = (
        reader.say("That day is too long ago to be added here. Nothing is recorded yet.")
        if message.too_old
        else None
    )
    return lines(
        too_old,
        reader.say("Which day? The last 14 days can be added or changed."),
        reader.say("No number for pain: {days}.", days=_named(message.unrated, reader))
        if message.unrated
        else None,
        reader.say("Dose not known: {days}.", days=_named(message.dose_unknown, reader))
        if message.dose_unknown
        else None,
    )


def _named(days: Iterable[date], reader: Reader) -> Html:
    return Html(", ".join(reader.short_weekday_date(day) for day in sorted(days)))


@words.register
def no_earlier_day(message: NoEarlierDay, reader: Reader) -> Html:
    """Return that the diary began today."""
    del message
    return reader.say("Your diary began today. There is no day before it yet.")


@words.register
def which_date(message: WhichDate, reader: Reader) -> Html:
    """Ask which of two days is meant."""
    del message
    return reader.say("Which day do you mean? Tap it, or type it with the month, for example 18 May.")
