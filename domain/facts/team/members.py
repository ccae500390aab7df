"""Facts about who is in a team, and about its group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from domain.facts.team.base import TeamFact
from domain.team.hours import TeamHours
from domain.team.roles import Role


@dataclass(frozen=True, slots=True)
class TeamFounded(TeamFact):
    """The team has a name and hours."""

    name: str
    hours: TeamHours
    digest_at: time
    out_of_hours: str | None = None


@dataclass(frozen=True, slots=True)
class MemberJoined(TeamFact):
    """Somebody came by an invitation, again or for the first time."""

    person: int
    name: str
    roles: tuple[Role, ...]
    at: datetime
    confirmed: bool


@dataclass(frozen=True, slots=True)
class MemberConfirmed(TeamFact):
    """A lead said that it is the right person."""

    person: int


@dataclass(frozen=True, slots=True)
class MemberRemoved(TeamFact):
    """Somebody is no longer in the team."""

    person: int


@dataclass(frozen=True, slots=True)
class GroupBound(TeamFact):
    """This chat (our number of it) is the team's group."""

    group: int


@dataclass(frozen=True, slots=True)
class GroupUnbound(TeamFact):
    """The team has no group."""
