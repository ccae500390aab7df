"""The working hours of a team, as people read them."""

from __future__ import annotations

from datetime import time
from itertools import groupby

from babel.dates import format_time, get_day_names
from babel.lists import format_list

from bot.render.reader import Reader
from domain.team.hours import Span, TeamHours
from domain.team.hours.span import MIDNIGHT

EVERY_DAY = tuple(range(7))


def say_hours(hours: TeamHours, reader: Reader) -> str:
    """Return the hours as "Mon-Thu 9-17, Fri 9-12:30", by the team's own clock, in the order they were typed.

    A row of days may go round the week's end ("Sun-Thu"). It is plain text: a value for `Reader.say`.
    """
    if len(hours.spans) == 1 and _is_always(hours.spans[0]):
        return reader.say("day and night")
    groups = groupby(hours.spans, key=lambda span: span.weekdays)
    return ", ".join(f"{_days(days, reader)} {_times(tuple(spans), reader)}" for days, spans in groups)


def _is_always(span: Span) -> bool:
    return span == Span(EVERY_DAY, MIDNIGHT, MIDNIGHT)


def _days(days: tuple[int, ...], reader: Reader) -> str:
    if days == EVERY_DAY:
        return reader.say("daily")
    names = get_day_names("abbreviated", context="stand-alone", locale=reader.language)
    ends = ((names[first], names[last]) for first, last in _rows(days))
    return ", ".join(first if first == last else f"{first}-{last}" for first, last in ends)


def _rows(days: tuple[int, ...]) -> list[tuple[int, int]]:
    """Return the first and the last day of each row of days, some of which may go round the week's end."""
    firsts = [day for day in days if (day - 1) % 7 not in days]
    lasts = [day for day in days if (day + 1) % 7 not in days]
    return [(first, min(lasts, key=lambda last: (last - first) % 7)) for first in firsts]


def _times(spans: tuple[Span, ...], reader: Reader) -> str:
    told = [f"{_wall(span.opens, reader)}-{_closing(span.closes, reader)}" for span in spans]
    return str(format_list(told, locale=reader.language))


def _closing(wall: time, reader: Reader) -> str:
    return "24" if wall == MIDNIGHT else _wall(wall, reader)


def _wall(wall: time, reader: Reader) -> str:
    return str(format_time(wall, "H:mm" if wall.minute else "H", locale=reader.language))
