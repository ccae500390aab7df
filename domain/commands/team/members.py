"""Commands about who is in a team, and about its group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from domain.commands.team.base import TeamCommand
from domain.team.hours import TeamHours
from domain.team.roles import Role


@dataclass(frozen=True, slots=True)
class FoundTeam(TeamCommand):
    """The operator names a team and says when it reads. Once."""

    name: str
    hours: TeamHours
    digest_at: time
    out_of_hours: str | None = None


@dataclass(frozen=True, slots=True)
class InviteMember(TeamCommand):
    """Make an invitation for somebody of this name, in these roles. The operator's makes a confirmed lead."""

    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class JoinTeam(TeamCommand):
    """An invitation was redeemed by this account (our number of it)."""

    person: int
    name: str
    roles: tuple[Role, ...]
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmMember(TeamCommand):
    """A lead says that this is the person who was invited."""

    person: int


@dataclass(frozen=True, slots=True)
class AskRemoveMember(TeamCommand):
    """Button *Remove*: says what follows, and asks once more."""

    person: int


@dataclass(frozen=True, slots=True)
class RemoveMember(TeamCommand):
    """A lead removes a member: nothing reaches them any more, and their buttons are dead."""

    person: int


@dataclass(frozen=True, slots=True)
class AskLeaveTeam(TeamCommand):
    """Button *Leave the team*: says what follows, and asks once more."""


@dataclass(frozen=True, slots=True)
class LeaveTeam(TeamCommand):
    """Somebody leaves by themselves."""


@dataclass(frozen=True, slots=True)
class ShowMembers(TeamCommand):
    """Who is in the team."""


@dataclass(frozen=True, slots=True)
class OfferGroup(TeamCommand):
    """Make a code by which a lead binds a group, from inside it."""


@dataclass(frozen=True, slots=True)
class BindGroup(TeamCommand):
    """A lead wrote the code in this group (our number of its chat)."""

    group: int


@dataclass(frozen=True, slots=True)
class UnbindGroup(TeamCommand):
    """The group hears nothing of the team any more: a lead says so."""
