"""Folding the times."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.times import TimesBegun, TimesSet
from domain.times import Coming, Sets


@arm.register
def times_set(fact: TimesSet, case: Case) -> Case:
    """Use the times at once, or keep them until the evening still to come is asked about."""
    if fact.after is not None:
        return replace(case, coming=Coming(fact.after, fact.sets))
    return _in_use(case, fact.sets)


@arm.register
def times_begun(fact: TimesBegun, case: Case) -> Case:
    """Use the times that were to come."""
    del fact
    return case if case.coming is None else _in_use(case, case.coming.sets)


def _in_use(case: Case, sets: Sets) -> Case:
    return replace(
        case,
        dose_time=sets.times.dose,
        check_time=sets.times.check,
        morning_time=sets.times.morning,
        shift=sets.shift,
        other_times=sets.other,
        coming=None,
    )
