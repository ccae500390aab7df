"""What is due about the clock: the return from a journey, and the note before the clocks change."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import Case
from domain.clockchange import clock_change_ahead
from domain.commands.travel import EndTrip, NoteClockChange
from domain.days import RUNNING


def coming_home(case: Case) -> Iterator[Due]:
    """Yield the return by itself, at the end of the last day away."""
    if case.away is not None and case.away.until is not None:
        yield Due(case.end_of(case.away.until), EndTrip())


def clocks(case: Case) -> Iterator[Due]:
    """Yield the note about a change of the clocks."""
    ahead = clock_change_ahead(case) if case.stage in RUNNING else None
    if ahead is not None:
        yield Due(ahead[1], NoteClockChange(ahead[0]))
