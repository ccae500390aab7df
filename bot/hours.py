"""When the clinic can be reached: days of the week, from and to, in a time zone."""

import re
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class TeamHours:
    """`days` counts from Monday = 0; `opens` and `closes` are wall times of `zone`, within one day."""

    days: tuple[int, ...]
    opens: time
    closes: time
    zone: str


def read_hours(words: str) -> TeamHours:
    """Understands "Mon-Fri 9-17 Europe/London" and "Mon,Wed,Sat 08:30-12:00 UTC".

    Raises ValueError for anything else: a zone that is left out is not guessed, nor are hours past midnight.
    """
    found = re.fullmatch(r"\s*(\S+)\s+([0-9:]+)\s*-\s*([0-9:]+)\s+(\S+)\s*", words)
    if found is None:
        raise ValueError("not days, hours and a zone")
    days, opens, closes, zone = found.groups()
    hours = TeamHours(_days(days), _wall_time(opens), _wall_time(closes), _zone(zone))
    if hours.opens >= hours.closes:
        raise ValueError("closes before it opens")
    return hours


def _days(words: str) -> tuple[int, ...]:
    return tuple(sorted({day for part in words.casefold().split(",") for day in _range(part)}))


def _range(part: str) -> range:
    first, _, last = part.partition("-")
    start, end = DAYS.index(first), DAYS.index(last or first)
    if start > end:
        raise ValueError("the days run backwards")
    return range(start, end + 1)


def _wall_time(words: str) -> time:
    hour, _, minute = words.partition(":")
    return time(int(hour), int(minute or 0))


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError("no such zone") from error


def words_of(hours: TeamHours) -> str:
    """Return the hours as people read them: "Mon-Fri 9-17"; the zone is the clinic's own."""
    days = [DAYS[day].title() for day in hours.days]
    in_a_row = hours.days == tuple(range(hours.days[0], hours.days[-1] + 1)) and len(days) > 1
    named = f"{days[0]}-{days[-1]}" if in_a_row else ", ".join(days)
    return f"{named} {_clock(hours.opens)}-{_clock(hours.closes)}"


def _clock(wall: time) -> str:
    return f"{wall.hour}:{wall.minute:02}" if wall.minute else str(wall.hour)
