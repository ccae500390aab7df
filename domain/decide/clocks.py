"""Deciding about the note before the clocks change."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import Case
from domain.clockchange import clock_change_ahead, clock_moves
from domain.commands.travel import NoteClockChange
from domain.days import dose_moment
from domain.decide.arms import arm
from domain.decision import NOTHING, Decision, Refusal
from domain.facts.travel import ClockChangeNoted
from domain.messages.travel import ClockChangeAhead
from domain.moments import wall_clock
from domain.notices import Notice

CLOCK = "clock"
ONE_DAY = timedelta(days=1)


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
    """What the clocks do; the dose of that calendar day may belong to the care day before it."""
    day = command.day
    own = case.stretch(day)
    before, after = dose_moment(case, day - ONE_DAY), dose_moment(case, day)
    on_the_day = before if wall_clock(before, own.zone).date() == day else after
    hours = round((after - before) / timedelta(hours=1))
    return ClockChangeAhead(day, clock_moves(own.zone, day), own.dose_time, on_the_day, hours)
