"""Facts about the clock a case is lived by, and about travel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.away import Away, Before
from domain.facts.base import Fact
from domain.stretches import Stretch


@dataclass(frozen=True, slots=True)
class ClockChanged(Fact):
    """From a care day on the case is lived by another zone or by other times; what has passed stays."""

    stretch: Stretch


@dataclass(frozen=True, slots=True)
class PlaceAsked(Fact):
    """The next typed text, or the next location, is where the patient goes; not `asked`: no longer."""

    asked: bool = True


@dataclass(frozen=True, slots=True)
class WentAway(Fact):
    """The patient is away; the clock of it is a fact of its own."""

    away: Away


@dataclass(frozen=True, slots=True)
class CameHome(Fact):
    """The patient is at home again."""


@dataclass(frozen=True, slots=True)
class TripSaid(Fact):
    """The patient said that a journey began or is over: the typed word "undo" takes it back."""

    before: Before


@dataclass(frozen=True, slots=True)
class ClockChangeNoted(Fact):
    """The change of the clocks on this calendar day needs no note any more."""

    day: date
