"""Facts about the part of the day at which the dose is taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class DoseMoved(Fact):
    """Every dose of the plan's evenings is taken at this time in the morning; None: in the evening again."""

    morning: time | None
