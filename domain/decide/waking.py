"""Time as a command: everything that is due by now is decided, soonest first."""

from __future__ import annotations

from datetime import datetime

from domain.agenda import soonest
from domain.agenda.due import Due
from domain.case import Case
from domain.commands.base import Wake
from domain.decide.arms import arm
from domain.decision import NOTHING, Decision, Refusal
from domain.evolve import evolve_all

AT_ONCE = 400
"""More due at one moment is a year away, or a fault of the agenda: the rest waits for the next tick."""


@arm.register
def wake(command: Wake, case: Case, now: datetime) -> Decision | Refusal:
    """Do what is due, one thing after the other, each seeing the facts of those before it."""
    del command
    return wake_with(case, soonest(case), now)


def wake_with(case: Case, due: Due | None, now: datetime) -> Decision:
    """Do what is due as `Wake` does; `due` is the first thing of the agenda, known from when it was kept."""
    done = NOTHING
    for _ in range(AT_ONCE):
        if due is None or due.at > now:
            return done
        step = arm(due.command, case, now)
        step = NOTHING if isinstance(step, Refusal) else step
        case, done = evolve_all(case, step.facts), done + step
        due = soonest(case)
    return done
