"""The root of all facts about a team. They have a log of their own."""

from __future__ import annotations

from dataclasses import dataclass

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class TeamFact(Fact):
    """One thing that is true of a team from now on."""
