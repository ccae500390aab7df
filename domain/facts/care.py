"""Facts about the care team of a patient."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.facts.base import Fact
from domain.questions import Purpose
from domain.team.care import CareTeam, Sharing


@dataclass(frozen=True, slots=True)
class CareOffered(Fact):
    """The invitation came from this team; it sees nothing yet."""

    care: CareTeam


@dataclass(frozen=True, slots=True)
class SharingChosen(Fact):
    """What the patient lets the team see, when that was said, and to which version of the text."""

    sharing: Sharing
    at: datetime
    consent: int
    name: str | None = None


@dataclass(frozen=True, slots=True)
class OwnNameWanted(Fact):
    """The team shall know the name: the next typed text is it. `wanted` false: it is no longer asked for."""

    wanted: bool = True


@dataclass(frozen=True, slots=True)
class TeamAsked(Fact):
    """The patient has asked the team for what only a prescriber can do; None: for another plan."""

    purpose: Purpose | None
    at: datetime


@dataclass(frozen=True, slots=True)
class CareLeft(Fact):
    """The patient has left the team, or the team has let the patient go."""

    at: datetime
