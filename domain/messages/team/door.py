"""Messages to a member who asks for nothing in particular, or for what does not exist."""

from __future__ import annotations

from dataclasses import dataclass

from domain.messages.team.base import TeamMessage
from domain.team.roles import Role


@dataclass(frozen=True, slots=True)
class MemberHelp(TeamMessage):
    """What a member can do here, and that nobody of the patients reads what is typed."""

    team: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class InviteHow(TeamMessage):
    """How an invitation for a member is asked for."""


@dataclass(frozen=True, slots=True)
class AlreadyInTeam(TeamMessage):
    """An account is in one team at most, and once."""


@dataclass(frozen=True, slots=True)
class CodeUnusable(TeamMessage):
    """A group's code that is wrong, used, expired or another lead's: one answer for all."""
