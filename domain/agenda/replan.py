"""What is due about a new plan that was typed: without a yes or a no it is asked about twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from domain.agenda.day import QUIET_FROM
from domain.agenda.due import Due
from domain.case import Case
from domain.commands.replan import RemindOfPlan
from domain.days import MORNING, RUNNING
from domain.moments import wall_clock
from domain.report import NewPlan

UNREAD = timedelta(hours=24)
"""So long a new plan may wait before it is asked about, and again before it is asked about once more."""

TIMES = 2
AWAKE_FROM, AWAKE_UNTIL = time(8), time(22)


def due(case: Case) -> Iterator[Due]:
    """Yield the next question about a new plan that waits; in silence nothing is added."""
    new = case.new_plan
    if case.stage not in RUNNING or case.plan is None or new is None or new.read_at is None:
        return
    if not new.steps or len(new.reminded) >= TIMES:
        return
    if case.silence.unanswered >= QUIET_FROM and new.by is None:
        return
    yield Due(_at(case, new, new.read_at), RemindOfPlan())


def _at(case: Case, new: NewPlan, read_at: datetime) -> datetime:
    """A day after it was typed, two days after it, and a day after the first question; never at night."""
    if new.by is not None and new.reminded:
        return max(read_at + UNREAD * TIMES, new.reminded[-1])  # nobody is woken: the prescriber is told
    wanted = max([read_at + UNREAD * (1 + len(new.reminded)), *(each + UNREAD for each in new.reminded)])
    if AWAKE_FROM <= wall_clock(wanted, case.zone).time() < AWAKE_UNTIL:
        return wanted
    day = case.today(wanted)
    mornings = (case.moment(day + timedelta(days=n), MORNING) for n in range(-1, 3))
    return next(each for each in mornings if each >= wanted)
