"""Facts about the clock a case is lived by, and about travel."""

from __future__ import annotations

from dataclasses import dataclass

from domain.facts.base import Fact
from domain.stretches import Stretch


@dataclass(frozen=True, slots=True)
class ClockChanged(Fact):
    """From a care day on the case is lived by another zone or by other times; what has passed stays."""

    stretch: Stretch
