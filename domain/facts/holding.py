"""Facts about holds: dose prompts off, and on again by the prescriber's word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Hold
from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class HoldOpened(Fact):
    """Dose prompts are on hold from now."""

    hold: Hold


@dataclass(frozen=True, slots=True)
class HoldLifted(Fact):
    """The hold is over. At home it is *reported by the patient*: who said so, and on which day."""

    number: int
    by: str
    said_on: date
    day: date
    """The care day of the report."""
