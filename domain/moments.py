"""Moments, wall times and care days: how a person's clock and the calendar meet.

Wall time and IANA zone are kept, never an offset; everything that is compared is aware UTC.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

AFTER_DOSE = timedelta(hours=7)
"""The care day turns this long after the dose time: 21:00 -> 04:00, so 00:40 still counts for the evening."""

EVENING = time(17)
NIGHT_ENDS = time(5)
DAYTIME_TURN = time(4)

AT_HAND = 4096
"""So many answers about wall times are kept: one evening asks for the same few moments again and again."""


class Clock(Protocol):
    """What time is it, and wake me then: the only door to time."""

    def now(self) -> datetime:
        """Return this moment, aware UTC."""
        ...

    async def sleep_until(self, moment: datetime) -> None:
        """Return once `now()` has reached the moment."""
        ...


def instant(day: date, wall: time, zone: str) -> datetime | None:
    """Return the UTC moment of a wall time on a calendar day in a zone.

    A time in the spring gap gives the first moment after it, one in the autumn fold the first of the two.
    A date that the zone never had (Pacific/Apia, 2011-12-30) gives None.
    """
    return _instant(day, wall, zone)


@lru_cache(AT_HAND)
def _instant(day: date, wall: time, zone: str) -> datetime | None:
    tz = ZoneInfo(zone)
    local = datetime.combine(day, wall, tzinfo=tz)  # fold=0: the first of two
    there_and_back = local.astimezone(UTC).astimezone(tz)
    if there_and_back.replace(tzinfo=None) == local.replace(tzinfo=None):
        return local.astimezone(UTC)
    return _first_after_gap(local, tz)


def _first_after_gap(local: datetime, tz: ZoneInfo) -> datetime | None:
    before = local.astimezone(UTC)  # read with the offset in force before the gap
    after = local.replace(fold=1).astimezone(UTC)
    if abs(before - after) >= timedelta(hours=20):
        return None  # a whole day was skipped
    low, high = min(before, after), max(before, after)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        low, high = (low, middle) if _wall(middle, tz) >= local.replace(tzinfo=None) else (middle, high)
    return high.replace(microsecond=0)


def _wall(moment: datetime, tz: ZoneInfo) -> datetime:
    return moment.astimezone(tz).replace(tzinfo=None)


def wall_clock(moment: datetime, zone: str) -> datetime:
    """Return the local date and time (naive) of a moment in a zone."""
    return _wall(moment, ZoneInfo(zone))


def turn_time(dose_time: time) -> time:
    """Return the wall time at which the care day turns: 7 h after an evening or night dose, else 04:00."""
    if NIGHT_ENDS <= dose_time < EVENING:
        return DAYTIME_TURN
    return (datetime.combine(date.min, dose_time) + AFTER_DOSE).time()


def care_day(moment: datetime, zone: str, dose_time: time) -> date:
    """Return the care day a moment belongs to: the calendar day, or the day before until the turn.

    The turn is a moment: an hour that the clock repeats after it belongs to the new day both times.
    """
    day = wall_clock(moment, zone).date()
    while moment < start_of(day, zone, dose_time):
        day -= timedelta(days=1)
    while moment >= end_of(day, zone, dose_time):  # St John's put 00:01 back to 23:01 of the day before
        day += timedelta(days=1)
    return day


def moment_in(day: date, wall: time, zone: str, dose_time: time) -> datetime:
    """Return the UTC moment of a wall time within a care day.

    A wall time before the turn lies on the next calendar day (a dose at 00:30 belongs to the evening before).
    For a calendar date that the zone never had, the next that it has is taken: such a care day is empty.
    """
    return _moment_in(day, wall, zone, dose_time)


@lru_cache(AT_HAND)
def _moment_in(day: date, wall: time, zone: str, dose_time: time) -> datetime:
    calendar = day if wall >= turn_time(dose_time) else day + timedelta(days=1)
    found = instant(calendar, wall, zone)
    while found is None:
        calendar += timedelta(days=1)
        found = instant(calendar, wall, zone)
    return found


def start_of(day: date, zone: str, dose_time: time) -> datetime:
    """Return the UTC moment at which a care day begins."""
    return _start_of(day, zone, dose_time)


@lru_cache(AT_HAND)
def _start_of(day: date, zone: str, dose_time: time) -> datetime:
    return moment_in(day, turn_time(dose_time), zone, dose_time)


def end_of(day: date, zone: str, dose_time: time) -> datetime:
    """Return the UTC moment at which a care day ends, which is when the next begins."""
    return start_of(day + timedelta(days=1), zone, dose_time)


def exists(day: date, zone: str) -> bool:
    """Whether the zone ever had this calendar day."""
    return instant(day, time(12), zone) is not None


def hours_apart(one: time, other: time) -> float:
    """Return how many hours lie between two wall times, the shorter way round the clock (0-12)."""
    minutes = abs((one.hour * 60 + one.minute) - (other.hour * 60 + other.minute))
    return min(minutes, 24 * 60 - minutes) / 60
