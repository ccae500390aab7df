"""Folding the move of the dose."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.moving import DoseMoved
from domain.moving import in_the_evening, in_the_morning
from domain.times import Coming, Sets, Times


@arm.register
def moved(fact: DoseMoved, case: Case) -> Case:
    """Turn the plan, and set the time of the morning in every set of times; the evening's time is kept."""
    if case.plan is None:
        return case
    if fact.morning is None:
        return replace(case, plan=in_the_evening(case.plan))
    wall, coming = fact.morning, case.coming
    return replace(
        case,
        plan=in_the_morning(case.plan),
        morning_time=wall,
        other_times=_at(case.other_times, wall),
        coming=Coming(coming.after, _all_at(coming.sets, wall)) if coming else None,
    )


def _at(times: Times | None, wall: time) -> Times | None:
    return replace(times, morning=wall) if times else None


def _all_at(sets: Sets, wall: time) -> Sets:
    return replace(sets, times=replace(sets.times, morning=wall), other=_at(sets.other, wall))
