"""What a case is waiting for: due moments from its state alone, without a clock."""

from __future__ import annotations

from datetime import datetime

from domain.agenda import alerting, day, effects, holding, stepping, weekly
from domain.agenda.due import Due
from domain.case import Case

CONCERNS = (holding.due, day.due, stepping.due, alerting.due, weekly.due, effects.due)
"""In the order in which things due at one moment are done."""


def agenda(case: Case) -> tuple[Due, ...]:
    """Return everything the case waits for, soonest first."""
    found = [due for concern in CONCERNS for due in concern(case)]
    return tuple(sorted(found, key=lambda due: due.at))


def next_wake(case: Case) -> datetime | None:
    """Return when the case next has something to do (aware UTC), or None."""
    return min((due.at for concern in CONCERNS for due in concern(case)), default=None)
