"""What a case is waiting for: due moments from its state alone, without a clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from domain.agenda import (
    aftercare,
    alerting,
    consent,
    day,
    effects,
    erasing,
    holding,
    pausing,
    replan,
    stepping,
    supply,
    travel,
    weekly,
)
from domain.agenda.due import Due
from domain.case import Case
from domain.remembered import remembered

Concern = Callable[[Case], Iterator[Due]]

CONCERNS: tuple[Concern, ...] = (
    travel.coming_home,
    travel.clocks,
    holding.due,
    day.due,
    stepping.due,
    alerting.due,
    weekly.due,
    effects.due,
    supply.due,
    replan.due,
    aftercare.due,
    consent.due,
    erasing.due,
)
"""In the order in which things due at one moment are done."""

IN_A_PAUSE: tuple[Concern, ...] = (pausing.due, alerting.due, travel.coming_home)
"""All that a pause lets through: its own end, an alert that is still open, and the way home."""

WHEN_CLOSED: tuple[Concern, ...] = (erasing.due,)
"""All that is left of a diary that the care team has closed: it is deleted when its time is over."""


@remembered
def agenda(case: Case) -> tuple[Due, ...]:
    """Return everything the case waits for, soonest first.

    A wake ends with an empty agenda and the next moment is asked of the same case: it is not looked at anew.
    """
    found = [due for concern in _concerns(case) for due in concern(case)]
    return tuple(sorted(found, key=lambda due: due.at))


def soonest(case: Case) -> Due | None:
    """Return what the case has to do next, None if it waits for nothing."""
    return next(iter(agenda(case)), None)


def next_wake(case: Case) -> datetime | None:
    """Return when the case next has something to do (aware UTC), or None."""
    due = soonest(case)
    return due.at if due is not None else None


def _concerns(case: Case) -> tuple[Concern, ...]:
    if case.closed is not None:
        return WHEN_CLOSED
    return CONCERNS if case.pause is None else IN_A_PAUSE
