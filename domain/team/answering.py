"""Who answers for a patient's plan: one prescriber, or who stands in for them."""

from __future__ import annotations

from domain.team.roles import Role
from domain.team.team import Charge, Member, Team


def answers_for(team: Team, person: int | None, charge: Charge) -> bool:
    """Whether a member decides about this plan: the patient's prescriber, or the one who stands in.

    Who stands in has to be a prescriber too. A patient whom no prescriber of the team answers for is decided
    about by any prescriber who sees them.
    """
    member, own = team.member(person), team.member(charge.prescriber)
    if member is None or not member.works or Role.PRESCRIBER not in member.roles:
        return False
    if own is None or not own.works:
        return True
    return person in {own.person, own.cover}


def who_answer_for(team: Team, charge: Charge) -> tuple[Member, ...]:
    """Return the prescribers who decide about this plan, the patient's own one first."""
    found = [each for each in team.working if answers_for(team, each.person, charge)]
    return tuple(sorted(found, key=lambda each: each.person != charge.prescriber))
