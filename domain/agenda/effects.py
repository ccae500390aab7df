"""What is due about side effects: asking about the open ones until they are gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from domain.agenda.due import Due
from domain.case import Case, OpenEffect
from domain.commands.effects import FollowEffects
from domain.days import RUNNING
from domain.effects import Grade
from domain.questions import question_moment

DAILY = timedelta(days=1)
SOON = timedelta(days=3)
WEEKLY = timedelta(days=7)


def due(case: Case) -> Iterator[Due]:
    """Yield one question about all open side effects, at the question hour; never with a step question."""
    if case.stage not in RUNNING or not case.effects:
        return
    day = min(next_asked(effect) for effect in case.effects)
    if case.stepping.offered is not None and case.stepping.offered == day:
        day += timedelta(days=1)
    yield Due(question_moment(case, day), FollowEffects())


def next_asked(effect: OpenEffect) -> date:
    """Return when a side effect is asked about: severe daily, bothersome after 3 days, then weekly."""
    last = effect.asked or effect.since
    match effect.grade:
        case Grade.SEVERE:
            return last + DAILY
        case Grade.BOTHERSOME:
            return last + (WEEKLY if effect.asked else SOON)
        case _:
            return last + WEEKLY
