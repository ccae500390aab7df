"""Folding changes of the clock, and travel."""

from __future__ import annotations

from dataclasses import replace

from domain.case import DAYS_KEPT, AskedFor, Case, LastSaid, Wanted
from domain.evolve.arms import arm
from domain.facts.travel import CameHome, ClockChanged, ClockChangeNoted, PlaceAsked, TripSaid, WentAway
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


@arm.register
def place_asked(fact: PlaceAsked, case: Case) -> Case:
    """Take the next text, or a location, as a place."""
    return replace(case, asking=AskedFor(Wanted.PLACE) if fact.asked else None)


@arm.register
def went_away(fact: WentAway, case: Case) -> Case:
    """Keep where, and what comes back with the return."""
    return replace(case, away=fact.away)


@arm.register
def came_home(fact: CameHome, case: Case) -> Case:
    """Forget the journey."""
    del fact
    return replace(case, away=None)


@arm.register
def trip_said(fact: TripSaid, case: Case) -> Case:
    """Let "undo" find it."""
    return case.with_said(LastSaid("travel", before=fact.before))


@arm.register
def clock_change_noted(fact: ClockChangeNoted, case: Case) -> Case:
    """Say it once."""
    return replace(case, clock_noted=fact.day)
