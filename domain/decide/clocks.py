"""Deciding about the note before the clocks change."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import Case
from domain.clockchange import clock_change_ahead, clock_moves, moves_for
from domain.commands.travel import NoteClockChange
from domain.decide.arms import arm
from domain.decision import NOTHING, Decision, Refusal
from domain.due import dose_moment, wall_of
from domain.facts.travel import ClockChangeNoted
from domain.messages.travel import ClockChangeAhead
from domain.moments import wall_clock
from domain.notices import Notice
from domain.plan import Daily
from domain.running import daily_on

CLOCK = "clock"
ONE_DAY = timedelta(days=1)
A_DAY = 24


@arm.register
def notes(command: NoteClockChange, case: Case, now: datetime) -> Decision | Refusal:
    """Say once, silently, what the change does to the dose; once it has come nothing is said any more."""
    ahead = clock_change_ahead(case)
    if ahead is None or ahead[0] != command.day:
        return NOTHING
    noted = ClockChangeNoted(command.day)
    message = _ahead(case, command)
    if now >= min(message.dose_at, dose_moment(case, command.day)):
        return Decision((noted,))
    notice = Notice(
        key=f"clock:{case.id}:{command.day.isoformat()}",
        person=case.person,
        message=message,
        topic=CLOCK,
        due_at=now,
        expires_at=message.dose_at,
        silent=True,
    )
    return Decision((noted,), (notice,))


def _ahead(case: Case, command: NoteClockChange) -> ClockChangeAhead:
    """What the clocks do; the dose of that calendar day may belong to the care day before it.

    As at home 21:00 in London is 05:00 in Tokyo: the dose that is spoken of is the first after the change.
    """
    day = command.day
    own = case.stretch(day)
    before, after = dose_moment(case, day - ONE_DAY), dose_moment(case, day)
    there = own.phone is not None and clock_moves(own.phone, day) != 0
    changing = own.shown if there else own.zone
    on_the_day = before if wall_clock(before, changing).date() == day else after
    hours = round((after - before) / timedelta(hours=1))
    if daily_on(case.legs, day) is Daily.TWICE:
        hours = A_DAY  # the other dose lies between the two
    wall = wall_of(case, day)
    home = own.zone if own.phone is not None and not there else None
    return ClockChangeAhead(day, moves_for(case, day), wall, on_the_day, hours, home, pinned=there)
