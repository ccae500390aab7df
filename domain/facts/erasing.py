"""The fact that ends all facts about a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class Erased(Fact):
    """Everything about the person is deleted: no row is left, nor this fact itself."""

    at: datetime
