"""The one function that decides for a team: `decide_team(team, command, context)`. It is total."""

from __future__ import annotations

from domain.commands.team.base import TeamCommand
from domain.decision import Refusal
from domain.team.context import Context
from domain.team.decide import (  # noqa: F401  each registers its arms
    assigning,
    cards,
    charges,
    chats,
    climbing,
    covering,
    digest,
    hearing,
    letters,
    members,
    orders,
    outcomes,
    taking,
    waking,
)
from domain.team.decide.arms import team_arm
from domain.team.decide.gate import not_allowed
from domain.team.decision import TeamDecision
from domain.team.team import Team


def decide_team(team: Team, command: TeamCommand, context: Context) -> TeamDecision | Refusal:
    """Return what this command comes to for this team; what the table of permissions does not name: no."""
    return not_allowed(team, command, context) or team_arm(command, team, context)
