"""Facts about what is at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.dose import Stock
from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class SupplyCounted(Fact):
    """The patient counted what is at hand on this care day."""

    day: date
    stocks: tuple[Stock, ...]


@dataclass(frozen=True, slots=True)
class OrderTold(Fact):
    """The patient was told on this care day that it is time to order: once for a count."""

    day: date


@dataclass(frozen=True, slots=True)
class LeadSet(Fact):
    """The patient's pharmacy takes so many days."""

    days: int
