"""The commands of a member's menu, and the few that are for the group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.render.catalogue import translate
from domain.commands.team.base import TeamCommand
from domain.commands.team.digest import ShowDigest, ShowPatients
from domain.commands.team.members import ShowMembers
from domain.permissions import Action, may
from domain.team.decide.gate import ACTIONS
from domain.team.roles import ChatKind, Role


@dataclass(frozen=True, slots=True)
class TeamEntry:
    """One command of a member: its name without slash, the words of the menu, its command."""

    name: str
    words: str
    command: TeamCommand


TEAM_MENU = (
    TeamEntry("digest", "Your patients today", ShowDigest()),
    TeamEntry("patients", "All your patients", ShowPatients()),
    TeamEntry("members", "Who is in the team", ShowMembers()),
)

BY_NAME = {entry.name: entry for entry in TEAM_MENU}

IN_GROUP: dict[str, TeamCommand] = {"digest": ShowDigest()}
"""Commands that are answered in the team's group."""

WITH_WORDS = (("invite", "Invite somebody to the team", Action.INVITE_MEMBER),)
"""Commands that want words behind them, and what they do."""


def member_menu(language: str, roles: Iterable[Role]) -> list[tuple[str, str]]:
    """Return what somebody with these roles finds in the menu of the private chat: nothing refused."""
    roles = tuple(roles)
    known = [(entry.name, entry.words, ACTIONS[type(entry.command)]) for entry in TEAM_MENU]
    return [
        (name, translate(language, words))
        for name, words, action in (*known, *WITH_WORDS)
        if may(action, roles, ChatKind.PRIVATE)
    ]


def group_menu(language: str) -> list[tuple[str, str]]:
    """Return what the menu of a team's group offers."""
    return [(name, translate(language, BY_NAME[name].words)) for name in IN_GROUP]
