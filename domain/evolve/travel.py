"""Folding changes of the clock, and travel."""

from __future__ import annotations

from dataclasses import replace

from domain.case import DAYS_KEPT, Case
from domain.evolve.arms import arm
from domain.facts.travel import ClockChanged
from domain.stretches import followed_by, kept_from


@arm.register
def clock_changed(fact: ClockChanged, case: Case) -> Case:
    """Begin a stretch; those that were over before the oldest care day kept are forgotten."""
    new = fact.stretch
    lived = kept_from(case.lived, case.days[0].day) if len(case.days) == DAYS_KEPT else case.lived
    stretches = followed_by(lived, new)
    return replace(
        case,
        zone=new.zone,
        dose_time=new.dose_time,
        check_time=new.check_time,
        stretches=stretches if len(stretches) > 1 else (),
    )
