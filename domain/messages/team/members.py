"""Messages about who is in a team, and about its group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.messages.team.base import TeamMessage
from domain.team.hours import TeamHours
from domain.team.roles import Role


@dataclass(frozen=True, slots=True)
class NotAllowed(TeamMessage):
    """This is not for this member to do; `in_private`: it is, in the private chat."""

    in_private: bool = False


@dataclass(frozen=True, slots=True)
class NotYourPatient(TeamMessage):
    """The patient is not assigned to this member, or no longer in the team's charge."""


@dataclass(frozen=True, slots=True)
class NotYetConfirmed(TeamMessage):
    """A lead has still to say that this is the right person."""

    team: str


@dataclass(frozen=True, slots=True)
class MemberWelcome(TeamMessage):
    """Somebody has come in: the team, the roles, and what happens next."""

    team: str
    roles: tuple[Role, ...]
    hours: TeamHours
    confirmed: bool


@dataclass(frozen=True, slots=True)
class MemberWaits(TeamMessage):
    """To the leads: somebody used an invitation, and waits to be confirmed."""

    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class MemberSettled(TeamMessage):
    """To the leads: it is done, and by whom."""

    name: str
    by: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class YouAreIn(TeamMessage):
    """To the member: a lead has confirmed them."""

    team: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class YouAreOut(TeamMessage):
    """To somebody who is no longer in the team."""

    team: str


@dataclass(frozen=True, slots=True)
class RemovalAsked(TeamMessage):
    """What follows when a member is removed."""

    name: str
    patients: int
    """How many patients are assigned to this member."""
    tickets: int
    """How many open things this member has."""


@dataclass(frozen=True, slots=True)
class LastLead(TeamMessage):
    """The only lead of a team is not removed: nobody could let anybody in any more."""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One member as the list shows them."""

    name: str
    roles: tuple[Role, ...]
    waiting: bool
    patients: int
    away_until: date | None = None
    cover: str | None = None
    """Who stands in while they are away."""
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class MembersShown(TeamMessage):
    """Who is in the team, and whether a group is bound."""

    team: str
    hours: TeamHours
    members: tuple[MemberLine, ...]
    group: bool


@dataclass(frozen=True, slots=True)
class MemberInvited(TeamMessage):
    """The link of an invitation: it is said once, and kept nowhere."""

    name: str
    roles: tuple[Role, ...]
    link: str


@dataclass(frozen=True, slots=True)
class GroupCode(TeamMessage):
    """The code by which this lead binds a group: it is said once, and kept nowhere."""

    code: str


@dataclass(frozen=True, slots=True)
class GroupIsBound(TeamMessage):
    """Said in the group: whose it is now, and what will be said there."""

    team: str
    by: str


@dataclass(frozen=True, slots=True)
class GroupIsUnbound(TeamMessage):
    """The group is no longer the team's."""

    team: str
