"""Facts about the digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.facts.team.base import TeamFact


@dataclass(frozen=True, slots=True)
class DigestSent(TeamFact):
    """A day of the team's calendar has had its digest, once and for all."""

    day: date
    at: datetime
    mark: str
    """What was open and who had it, as one word."""
    silent: tuple[str, ...] = ()
    """The cases whose silence has been named."""


@dataclass(frozen=True, slots=True)
class DigestMissed(TeamFact):
    """The digest of a day could not be computed, and the team was told so."""

    day: date
    at: datetime
