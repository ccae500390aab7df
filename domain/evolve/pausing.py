"""Folding the facts of a pause."""

from __future__ import annotations

from dataclasses import replace

from domain.case import AskedFor, CareDay, Case, Pause, Silence, Wanted
from domain.evolve.arms import arm
from domain.facts.pausing import Paused, PauseDateAsked, PauseEnded


@arm.register
def date_asked(fact: PauseDateAsked, case: Case) -> Case:
    """Take the next text as the end of a pause."""
    del fact
    return replace(case, asking=AskedFor(Wanted.PAUSE_END))


@arm.register
def paused(fact: Paused, case: Case) -> Case:
    """Ask nothing; what was open is not asked about again, now or after the pause, and is no silence."""
    days, mornings = (tuple(_left_alone(day) for day in each) for each in (case.days, case.mornings))
    pause = Pause(fact.since, fact.until)
    return replace(_answered(case), pause=pause, days=days, mornings=mornings, silence=Silence())


def _left_alone(day: CareDay) -> CareDay:
    return replace(day, next_ask=None, morning_asked=True, asked=0) if day.asked else day


@arm.register
def ended(fact: PauseEnded, case: Case) -> Case:
    """Ask again from this care day on."""
    return replace(_answered(case), pause=None, resumed_on=fact.day)


def _answered(case: Case) -> Case:
    return replace(case, asking=None) if case.asking == AskedFor(Wanted.PAUSE_END) else case
