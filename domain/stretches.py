"""Stretches of care days: a change of zone or of times never moves a day that has passed.

The care days of a case are lived in stretches. Each has its own zone, dose time and check-in time, and begins
with a care day at a moment. A date between the last day of one stretch and the first of the next is no care
day: nothing is due on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from domain.moments import exists, instant, moment_in, start_of, wall_clock

ALWAYS = datetime.min.replace(tzinfo=UTC)

AROUND = range(-1, 3)
"""Calendar days of any zone that a care day of another may reach into, counted from its own date."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Care days lived by one clock, from `since` on until the next stretch begins."""

    zone: str
    dose_time: time
    check_time: time
    since: date = date.min
    """Its first care day."""
    begins: datetime = ALWAYS
    """When that day begins (aware UTC)."""
    after: date = date.min
    """The last care day before it on which anything was due: dates between the two are skipped."""
    said: datetime = ALWAYS
    """When the change was said (aware UTC): from then on the phone shows this stretch's time."""
    phone: str | None = None
    """The zone the phone shows on a trip "as at home"; None: the one the days are lived by."""

    @property
    def shown(self) -> str:
        """The zone whose time the phone shows."""
        return self.phone or self.zone

    def lives_like(self, other: Stretch) -> bool:
        """Whether both go by the same zones and times."""
        mine = (self.zone, self.phone, self.dose_time, self.check_time)
        return mine == (other.zone, other.phone, other.dose_time, other.check_time)


Stretches = tuple[Stretch, ...]
"""In order; the first has no beginning."""


def stretch_of(stretches: Stretches, day: date) -> Stretch:
    """Return the stretch by which a care day is lived."""
    last = stretches[-1]  # nearly always: what is looked at is the present
    return last if last.since <= day else next(each for each in reversed(stretches) if each.since <= day)


@lru_cache(4096)
def unchanged(zone: str, dose_time: time, check_time: time) -> Stretches:
    """Return the one stretch of somebody who never changed zone or times."""
    return (Stretch(zone, dose_time, check_time),)


def moment_on(stretches: Stretches, day: date, wall: time) -> datetime:
    """Return the moment of a wall time within a care day (aware UTC), by the clock of that day."""
    own = stretch_of(stretches, day)
    return moment_in(day, wall, own.zone, own.dose_time)


def moment_read(stretches: Stretches, day: date, wall: time) -> datetime:
    """Return the moment within a care day at which the phone shows this wall time (aware UTC).

    On a trip "as at home" it is not the clock of the day. A day cut short may have no such moment: then the
    one nearest to its dose time.
    """
    own = stretch_of(stretches, day)
    if own.phone is None:
        return moment_on(stretches, day, wall)
    calendar = (day + timedelta(days=n) for n in AROUND)
    moments = [at for each in calendar if (at := instant(each, wall, own.phone)) is not None]
    within = [at for at in moments if day_starts(stretches, day) <= at < day_ends(stretches, day)]
    dose = moment_on(stretches, day, own.dose_time)
    return min(within or moments, key=lambda at: abs(at - dose))


def day_starts(stretches: Stretches, day: date) -> datetime:
    """Return when a care day begins (aware UTC); one that is cut off by the next stretch begins no later."""
    own = stretch_of(stretches, day)
    start = own.begins if day == own.since else start_of(day, own.zone, own.dose_time)
    if own is stretches[-1]:
        return start
    return min([start, *(each.begins for each in stretches if each.since > day)])


def day_ends(stretches: Stretches, day: date) -> datetime:
    """Return when a care day ends (aware UTC), which is when the next begins."""
    return day_starts(stretches, day + timedelta(days=1))


def day_of(stretches: Stretches, moment: datetime) -> date:
    """Return the care day of a moment. Going on in time never goes back in days, whatever the zone did."""
    present = next(each for each in reversed(stretches) if each.begins <= moment)
    day = max(wall_clock(moment, present.zone).date(), present.since)
    while moment < day_starts(stretches, day):
        day -= timedelta(days=1)
    while moment >= day_ends(stretches, day):
        day += timedelta(days=1)
    return day


def is_skipped(stretches: Stretches, day: date) -> bool:
    """Whether nothing is due on this date: a change of zone left it out, or its zone never had it."""
    if len(stretches) > 1 and any(each.after < day < each.since for each in stretches[1:]):
        return True
    return not exists(day, stretch_of(stretches, day).zone)


def zone_at(stretches: Stretches, moment: datetime) -> str:
    """Return the zone by which the patient's phone showed this moment."""
    return next(each for each in reversed(stretches) if each.said <= moment).shown


def followed_by(stretches: Stretches, new: Stretch) -> Stretches:
    """Return the stretches with one more. What had not begun when it was said never comes.

    One that goes by the same clock as the one before it is that one, gone on.
    """
    kept = tuple(each for each in stretches if each.begins <= new.said and each.since < new.since)
    return kept if new.lives_like(kept[-1]) and new.after + timedelta(days=1) == new.since else (*kept, new)


def kept_from(stretches: Stretches, first: date) -> Stretches:
    """Return the stretches without those that were over well before this care day.

    The one before its own stays, for the days before it; nobody asks any more when that began.
    """
    own = stretches.index(stretch_of(stretches, first))
    oldest = stretches[max(0, own - 1)]
    first_kept = Stretch(oldest.zone, oldest.dose_time, oldest.check_time, phone=oldest.phone)
    return (first_kept, *stretches[max(1, own) :])
