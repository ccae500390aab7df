"""Wall times as the patient's phone shows them, where that is not the clock the care days are lived by.

On a trip "as at home" the days, the times and every moment stay those of home; what is shown and typed is the
time of the place.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from domain import stretches
from domain.case import Case
from domain.moments import instant, wall_clock
from domain.times import Sets, Times


def on_phone(case: Case, day: date, wall: time) -> time:
    """Return what the phone shows at a wall time of a care day."""
    phone = case.stretch(day).phone
    return wall if phone is None else wall_clock(case.moment(day, wall), phone).time()


def from_phone(case: Case, day: date, wall: time) -> time:
    """Return the time at home at which the phone shows this one: what is typed is kept so."""
    own = case.lived[-1]
    if own.phone is None:
        return wall
    moment = instant(day, wall, own.phone) or case.moment(day, wall)
    return wall_clock(moment, own.zone).time()


def moment_read(case: Case, day: date, wall: time) -> datetime:
    """Return the moment within a care day at which the phone shows a wall time (aware UTC)."""
    return stretches.moment_read(case.lived, day, wall)


def sets_on_phone(case: Case, day: date, sets: Sets) -> Sets:
    """Return times as the phone shows them on a care day."""
    if case.stretch(day).phone is None:
        return sets
    other = _times(case, day, sets.other) if sets.other is not None else None
    return replace(sets, times=_times(case, day, sets.times), other=other)


def _times(case: Case, day: date, times: Times) -> Times:
    morning = on_phone(case, day, times.morning) if times.morning is not None else None
    return Times(on_phone(case, day, times.dose), on_phone(case, day, times.check), morning)
