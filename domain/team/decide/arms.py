"""The switch of `decide_team`: one arm per command, registered by the concern that owns the command."""

from __future__ import annotations

from functools import singledispatch

from domain.commands.team.base import TeamCommand
from domain.decision import Refusal
from domain.team.context import Context
from domain.team.decision import NOTHING, TeamDecision
from domain.team.team import Team


@singledispatch
def team_arm(command: TeamCommand, team: Team, context: Context) -> TeamDecision | Refusal:
    """Decide one command; a command without an arm changes nothing."""
    del command, team, context
    return NOTHING
