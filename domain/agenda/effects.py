"""What is due about side effects: asking about the open ones until they are gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil

from domain.agenda.due import Due
from domain.case import Case, OpenEffect
from domain.commands.effects import FollowEffects
from domain.days import RUNNING
from domain.effects import Grade
from domain.questions import question_moment
from domain.weekly import round_day

DAILY = timedelta(days=1)
SOON = timedelta(days=3)
WEEKLY = timedelta(days=7)
SOONEST = timedelta(days=3)
"""A weekly question waits for the weekly day, but for one so many days on at least."""


def due(case: Case) -> Iterator[Due]:
    """Yield one question about all open side effects, at the question hour."""
    day = question_day(case)
    if day is not None:
        yield Due(question_moment(case, day), FollowEffects())


def question_day(case: Case) -> date | None:
    """Return the care day on which the open side effects are asked about next, never with a step question."""
    if case.stage not in RUNNING or not case.effects:
        return None
    day = min(_asked_on(case, effect) for effect in case.effects)
    return day + timedelta(days=1) if case.weekly.not_on == day else day


def _asked_on(case: Case, effect: OpenEffect) -> date:
    """Return the day of a side effect's next question; a weekly one comes with the other weekly questions."""
    due, last = next_asked(effect), effect.asked or effect.since
    weekly = case.weekly.asked or round_day(case)
    if weekly is None or due - last < WEEKLY:
        return due
    weeks = ceil(max(0, (last + SOONEST - weekly).days) / WEEKLY.days)
    return weekly + weeks * WEEKLY


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
