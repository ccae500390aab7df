"""Facts about a pause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class PauseDateAsked(Fact):
    """The next text is the day on which a pause ends."""


@dataclass(frozen=True, slots=True)
class Paused(Fact):
    """Nothing is asked from the evening of `since` on, and again from the evening of `until`."""

    since: date
    until: date
    at: datetime


@dataclass(frozen=True, slots=True)
class PauseEnded(Fact):
    """The pause is over: this care day is the first that is asked about."""

    day: date
    at: datetime
