"""Folding the patients in a team's charge."""

from __future__ import annotations

from dataclasses import replace

from domain.facts.team.charges import ChargeAdded, ChargeLost
from domain.team.evolve.arms import team_arm
from domain.team.team import Charge, Team


@team_arm.register
def added(fact: ChargeAdded, team: Team) -> Team:
    """Take a patient into charge under their code; of one who is known only the name changes."""
    known = team.charge(fact.case_id)
    if known is not None:
        return team.with_charge(replace(known, named=fact.named))
    members = () if fact.prescriber is None else (fact.prescriber,)
    new = Charge(fact.case_id, fact.code, fact.named, fact.at, fact.prescriber, members)
    return replace(team.with_charge(new), codes_ever=team.codes_ever + 1)


@team_arm.register
def lost(fact: ChargeLost, team: Team) -> Team:
    """Let a patient go, with all that waits about them."""
    return replace(
        team,
        charges=tuple(each for each in team.charges if each.case_id != fact.case_id),
        tickets=tuple(each for each in team.tickets if each.case_id != fact.case_id),
    )
