"""When the next question comes, as somebody would say it: tonight, today, or its day."""

from __future__ import annotations

from datetime import date, datetime, time

from bot.render.markup import Html
from bot.render.reader import Reader

EVENING = time(17)
"""From this time on a moment of today is called tonight."""


def next_question(at: datetime, today: date | None, day: str, reader: Reader) -> Html:
    """Return when the next question comes (see `when`)."""
    return reader.say("Next question: {when}.", when=when(at, today, day, reader))


def when(at: datetime, today: date | None, day: str, reader: Reader) -> Html:
    """Return a moment (aware UTC): "tonight at 21:00", "today at 09:00", else `day` and the time.

    `today` is the reader's care day; None: not known. After midnight, while it is not over, the evening that
    comes is another day's: "tonight" could be either, so its day is said.
    """
    local = reader.local(at)
    if local.date() != today:
        return reader.say("{day}, {at}", day=day, at=reader.time(at))
    if local.time() >= EVENING:
        return reader.say("tonight at {at}", at=reader.time(at))
    return reader.say("today at {at}", at=reader.time(at))
