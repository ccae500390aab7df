"""Time as a command: everything that is due by now is decided, soonest first."""

from __future__ import annotations

from datetime import datetime

from domain.agenda import agenda
from domain.case import Case
from domain.commands.base import Wake
from domain.decide.arms import arm
from domain.decision import NOTHING, Decision, Refusal
from domain.evolve import evolve_all

AT_ONCE = 200
"""More things due at one moment is a fault of the agenda, no busy day: the rest waits for the next tick."""


@arm.register
def wake(command: Wake, case: Case, now: datetime) -> Decision | Refusal:
    """Do what is due, one thing after the other, each seeing the facts of those before it."""
    del command
    done = NOTHING
    for _ in range(AT_ONCE):
        ahead = [due for due in agenda(case) if due.at <= now]
        if not ahead:
            break
        step = arm(ahead[0].command, case, now)
        if isinstance(step, Refusal) or not step.facts:
            break
        case, done = evolve_all(case, step.facts), done + step
    return done
