"""The switch of `evolve_team`: one arm per fact, registered by the concern that owns the fact."""

from __future__ import annotations

from functools import singledispatch

from domain.facts.team.base import TeamFact
from domain.team.team import Team


@singledispatch
def team_arm(fact: TeamFact, team: Team) -> Team:
    """Return the team once this fact is true; a fact without an arm changes nothing but the version."""
    del fact
    return team
