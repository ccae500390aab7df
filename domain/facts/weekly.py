"""Facts about the weekly questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Item
from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class WeeklyAsked(Fact):
    """A round began on this care day, with these items."""

    day: date
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class WeeklyItemAsked(Fact):
    """This item is asked now: a bare number is its answer."""

    day: date
    item: Item


@dataclass(frozen=True, slots=True)
class PegSet(Fact):
    """An item of PEG was answered, in points, in the round of this care day; None: taken back."""

    day: date
    item: Item
    score: int | None
    at: datetime
    score_was: int | None = None


@dataclass(frozen=True, slots=True)
class WeekSummed(Fact):
    """The week of the round of this care day was summed up, or that came too late."""

    day: date


@dataclass(frozen=True, slots=True)
class WeeklyOver(Fact):
    """Nothing more is waited for of the round of this care day."""

    day: date
