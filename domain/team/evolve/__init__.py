"""Folding facts into a team: `evolve_team` is the only way a team changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.facts.team.base import TeamFact
from domain.team.evolve import (  # noqa: F401  each registers its arms
    assigning,
    charges,
    digest,
    members,
    tickets,
)
from domain.team.evolve.arms import team_arm
from domain.team.team import Team


def evolve_team(team: Team, fact: TeamFact) -> Team:
    """Return the team once this fact is true of it."""
    return replace(team_arm(fact, team), version=team.version + 1)


def evolve_team_all(team: Team, facts: Iterable[TeamFact]) -> Team:
    """Return the team once these facts are true of it, in order."""
    for fact in facts:
        team = evolve_team(team, fact)
    return team
