"""Facts about the patients in a team's charge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.facts.team.base import TeamFact


@dataclass(frozen=True, slots=True)
class ChargeAdded(TeamFact):
    """A patient lets the team see the diary; the second time what of the name is new."""

    case_id: str
    code: str
    named: bool
    prescriber: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class ChargeLost(TeamFact):
    """A patient is no longer in the team's charge."""

    case_id: str
