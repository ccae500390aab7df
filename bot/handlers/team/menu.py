"""The commands of a member's menu, and the few that are for the group."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.team.base import TeamCommand
from domain.commands.team.members import ShowMembers


@dataclass(frozen=True, slots=True)
class TeamEntry:
    """One command of a member: its name without slash, the words of the menu, its command."""

    name: str
    words: str
    command: TeamCommand


TEAM_MENU = (TeamEntry("members", "Who is in the team", ShowMembers()),)

BY_NAME = {entry.name: entry for entry in TEAM_MENU}

IN_GROUP: dict[str, TeamCommand] = {}
"""Commands that are answered in the team's group."""
