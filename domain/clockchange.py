"""Changing the clock that a case is lived by: from which care day on another zone or other times count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from domain.case import Case
from domain.days import BETWEEN_DOSES, NOON, evening_of, next_evening
from domain.due import LATE_AFTER, dose_due
from domain.moments import care_day, instant, moment_in, start_of
from domain.plan import Daily
from domain.running import daily_on
from domain.stretches import Stretch

ONE_DAY = timedelta(days=1)


def changed_clock(
    case: Case,
    now: datetime,
    *,
    zone: str | None = None,
    dose_time: time | None = None,
    check_time: time | None = None,
    phone: str | None = None,
) -> Stretch:
    """Return the stretch that begins when the patient says now that zone or times are other ones.

    `phone` is the zone the phone shows, if not that of the days; None: as before, or that of a new zone.

    1. An evening that has been due stays a day of the old clock: no date has two.
    2. Where the new clock shows a later date already, the dates between are skipped; where it shows an
       earlier one, that date comes again without anything due.
    3. In another zone, a first prompt that would wait more than 2 h for the 12 h since the last one is
       skipped with its date.
    """
    lived = zone or case.zone
    shows = phone or (case.phone if zone is None else lived)
    told = Stretch(
        lived,
        dose_time or case.dose_time,
        check_time or case.check_time,
        begins=now,
        said=now,
        phone=None if shows == lived else shows,
    )
    case = case.as_lived(now)
    today = case.today(now)
    last = _last_due(case, today, now)
    first = max(care_day(now, told.zone, told.dose_time), last + ONE_DAY)
    if told.zone != case.zone and _too_soon(case, told, first):
        first += ONE_DAY
    begins = case.start_of(today) if first == today else _begins(case, told, first, today, now)
    own = case.stretch(today)
    after = own.after if first == own.since else last  # in place of it: what it left out stays left out
    return replace(told, since=first, begins=begins, after=after)


def _last_due(case: Case, today: date, now: datetime) -> date:
    """The last care day whose evening has been due by now: opened, or still to be opened late."""
    due = case.day(today).opening is not None or evening_of(case, today) <= now
    return today if due else today - ONE_DAY


def _too_soon(case: Case, told: Stretch, first: date) -> bool:
    """Whether 12 h after the last first prompt the dose of this day is no longer within its window."""
    asked = [day.asked_at for day in case.days[-2:] if day.dose is not None and day.asked_at is not None]
    if not asked or dose_due(case, first) is None:
        return False
    due = moment_in(first, _main_wall(case, told, first), told.zone, told.dose_time)
    return asked[-1] + BETWEEN_DOSES > due + LATE_AFTER


def _main_wall(case: Case, told: Stretch, first: date) -> time:
    """The time of the main dose by the new clock: of a plan for the morning alone, the morning's."""
    return case.morning if daily_on(case.legs, first) is Daily.MORNING else told.dose_time


def _begins(case: Case, told: Stretch, first: date, today: date, now: datetime) -> datetime:
    """When the first day begins: today runs on to its own end, but not beyond the first evening."""
    walls = {_main_wall(case, told, first), told.dose_time, told.check_time}
    evening = min(moment_in(first, wall, told.zone, told.dose_time) for wall in walls)
    own = start_of(first, told.zone, told.dose_time)
    return max(now, own, min(case.end_of(today), evening))


def clock_change_ahead(case: Case) -> tuple[date, datetime] | None:
    """Return the calendar day of a change of the clocks that is to be announced, and when: at noon before.

    Only while doses are asked about: a pain question an hour sooner or later matters to nobody.
    """
    day = next_evening(case)
    if day is None or dose_due(case, day) is None:
        return None
    for each in (day, day + ONE_DAY):
        if each != case.clock_noted and moves_for(case, each):
            noon = instant(each - ONE_DAY, NOON, case.stretch(each).shown)
            return None if noon is None else (each, noon)
    return None


def moves_for(case: Case, day: date) -> int:
    """Return by how many minutes the clocks move on a day that matters: those there, else those at home.

    On a trip "as at home" either moves the time there of what comes at the moments at home, unless both do.
    """
    own = case.stretch(day)
    there, lived = clock_moves(own.shown, day), clock_moves(own.zone, day)
    if own.phone is None:
        return lived
    return 0 if there == lived else there or lived


@lru_cache(maxsize=4096)
def clock_moves(zone: str, day: date) -> int:
    """Return by how many minutes the clock moves between noon of the day before and noon of this day.

    0 also where a zone left a date out: that is no change of the clocks, but of the calendar.
    """
    before, after = instant(day - ONE_DAY, NOON, zone), instant(day, NOON, zone)
    if before is None or after is None:
        return 0
    return round((ONE_DAY - (after - before)).total_seconds() / 60)
