"""Facts about own marks of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.facts.base import Fact
from domain.marks import Mark


@dataclass(frozen=True, slots=True)
class MarkSet(Fact):
    """The patient marked this care day."""

    day: date
    mark: Mark
    at: datetime


@dataclass(frozen=True, slots=True)
class MarkTakenBack(Fact):
    """The patient took the mark back."""

    day: date
    mark: Mark
    at: datetime
