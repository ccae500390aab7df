"""Working time and working days: when a team reads next, and how much of that has passed.

Everything that is compared is a moment, aware UTC. Where the clock jumps, a wall time is the first moment at
which the clock shows it or has passed it (`domain/moments.py`): an hour that is left out is no working time,
and one that comes twice is two, unless the team closes within it: then it closes the first time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import chain, islice, takewhile

from domain.moments import AT_HAND, instant, wall_clock
from domain.team.hours.span import MIDNIGHT, Span, TeamHours

DAY = timedelta(days=1)

Opening = tuple[datetime, datetime]
"""From when to when, aware UTC, never empty."""


def is_open(hours: TeamHours, now: datetime) -> bool:
    """Whether the team reads at this moment; when it closes it does not any more."""
    return opens_next(hours, now) == now


def opens_next(hours: TeamHours, now: datetime) -> datetime:
    """Return when the team reads next (aware UTC): the moment itself while it is open."""
    opens, _ = next(_openings(hours, now))
    return opens


def after_working(hours: TeamHours, since: datetime, hours_of_work: timedelta) -> datetime:
    """Return the first moment at which so much working time has passed (aware UTC).

    It may be the moment of closing: who is to be told while somebody reads asks `opens_next` of it. For no
    time at all, or less, it is `since`.
    """
    if hours_of_work <= timedelta():
        return since
    left, openings = hours_of_work, _openings(hours, since)
    opens, closes = next(openings)
    while closes - opens < left:
        left -= closes - opens
        opens, closes = next(openings)
    return opens + left


def working_time(hours: TeamHours, since: datetime, until: datetime) -> timedelta:
    """Return how long the team has read between two moments; nothing if the second is not the later."""
    openings = takewhile(lambda opening: opening[0] < until, _openings(hours, since))
    return sum((min(closes, until) - opens for opens, closes in openings), timedelta())


def working_days(hours: TeamHours, since: datetime, until: datetime) -> int:
    """Return how many whole working days lie between two moments.

    A working day is a calendar day of the team's zone on which it reads at all, from its first opening to its
    last closing, whatever its length. The day on which something comes in after opening does not count, nor
    does today until it has closed: from Thursday 10:00 it is 1 on Friday at 17:00 and 2 on Monday at 17:00.
    """
    return sum(1 for _ in takewhile(lambda closes: closes <= until, _whole_days(hours, since)))


def after_working_days(hours: TeamHours, since: datetime, days: int) -> datetime:
    """Return the first moment at which so many whole working days have passed (aware UTC).

    It is a moment of closing: who is to be told while somebody reads asks `opens_next` of it. For no day at
    all, or less, it is `since`.
    """
    return next(islice(_whole_days(hours, since), days - 1, None)) if days > 0 else since


def _openings(hours: TeamHours, since: datetime) -> Iterator[Opening]:
    """Yield what is open from a moment on, in order and without end; the first may have begun already."""
    openings = chain.from_iterable(_days_from(hours, since))
    return ((max(opens, since), closes) for opens, closes in openings if closes > since)


def _whole_days(hours: TeamHours, since: datetime) -> Iterator[datetime]:
    """Yield the last closing of each working day that has not begun before a moment."""
    return (openings[-1][1] for openings in _days_from(hours, since) if openings[0][0] >= since)


def _days_from(hours: TeamHours, since: datetime) -> Iterator[tuple[Opening, ...]]:
    """Yield the openings of each working day, from the calendar day of a moment on.

    The days before it closed, at the latest, when this one began. Of any three weeks one has a working day
    whatever the clock does, so the next always comes.
    """
    day = wall_clock(since, hours.zone).date()
    while True:
        openings = _open_on(hours, day)
        if openings:
            yield openings
        day += DAY


@lru_cache(AT_HAND)
def _open_on(hours: TeamHours, day: date) -> tuple[Opening, ...]:
    """Return the openings of a calendar day, in order; none of a date that the zone never had."""
    own = [span for span in hours.spans if day.weekday() in span.weekdays]
    spans = sorted(own, key=lambda span: span.opens)
    openings = ((instant(day, span.opens, hours.zone), _closing(hours.zone, day, span)) for span in spans)
    return tuple((opens, closes) for opens, closes in openings if opens is not None and opens < closes)


def _closing(zone: str, day: date, span: Span) -> datetime:
    """Return when a span closes; on a date that the zone never had, some moment after it."""
    calendar = day + DAY if span.closes == MIDNIGHT else day
    found = instant(calendar, span.closes, zone)
    while found is None:
        calendar += DAY
        found = instant(calendar, span.closes, zone)
    return found
