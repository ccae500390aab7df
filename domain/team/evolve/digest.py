"""Folding which digests there were."""

from __future__ import annotations

from dataclasses import replace

from domain.facts.team.digest import DigestMissed, DigestSent
from domain.team.evolve.arms import team_arm
from domain.team.team import LastDigest, Team


@team_arm.register
def sent(fact: DigestSent, team: Team) -> Team:
    """Remember the day, and what was said."""
    return replace(team, digested=fact.day, last_digest=LastDigest(fact.day, fact.mark, fact.silent))


@team_arm.register
def missed(fact: DigestMissed, team: Team) -> Team:
    """Remember the day; what the last one said is what was read last."""
    return replace(team, digested=fact.day)
