"""Facts about a patient's times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.facts.base import Fact
from domain.times import Sets


@dataclass(frozen=True, slots=True)
class TimesSet(Fact):
    """These are the times; `after`: once the evening of that care day was asked about at the old ones."""

    sets: Sets
    after: date | None = None


@dataclass(frozen=True, slots=True)
class TimesBegun(Fact):
    """The times that were to come are in use."""
