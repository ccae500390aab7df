"""Waking a team: whatever is due by now is decided, one thing after the other."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.team.base import AboutCase, TeamCommand, TeamWake
from domain.decision import Refusal
from domain.team.agenda import team_agenda
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import NOTHING, TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.team import Team

MOST = 500
"""More things than this due at one moment are two that call for each other, not work."""


@team_arm.register
def wake(command: TeamWake, team: Team, context: Context) -> TeamDecision | Refusal:
    """Do what is due by now, in order."""
    del command
    decision, context = NOTHING, replace(context, by=None)
    for _ in range(MOST):
        due = next((each for each in team_agenda(team) if each.at <= context.now), None)
        if due is None:
            break
        done = team_arm(due.command, team, _about(due.command, context))
        if isinstance(done, Refusal):
            break
        decision, team = decision + done, evolve_team_all(team, done.facts)
    return decision


def _about(command: TeamCommand, context: Context) -> Context:
    case = context.of(command.case_id) if isinstance(command, AboutCase) else None
    return replace(context, case=case)
