"""Waking a team: whatever is due by now is decided, one thing after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

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
    return sum(islice(_done(team, replace(context, by=None)), MOST), NOTHING)


def _done(team: Team, context: Context) -> Iterator[TeamDecision]:
    """What each due thing comes to, once what was before it is true; a refusal comes to nothing."""
    while (due := next((each for each in team_agenda(team) if each.at <= context.now), None)) is not None:
        decided = team_arm(due.command, team, _about(due.command, context))
        done = decided if isinstance(decided, TeamDecision) else NOTHING
        yield done
        team = evolve_team_all(team, done.facts)


def _about(command: TeamCommand, context: Context) -> Context:
    case = context.of(command.case_id) if isinstance(command, AboutCase) else None
    return replace(context, case=case)
