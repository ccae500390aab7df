"""Folding who of a team sees which patient, who stands in for whom, and whose chat is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.facts.team.assigning import (
    CoverEnded,
    CoverSet,
    PatientAssigned,
    PatientUnassigned,
    PrescriberPut,
)
from domain.team.evolve.arms import team_arm
from domain.team.team import Team


@team_arm.register
def assigned(fact: PatientAssigned, team: Team) -> Team:
    """Let a member see a patient."""
    return _seen(team, fact.case_id, add=fact.person)


@team_arm.register
def unassigned(fact: PatientUnassigned, team: Team) -> Team:
    """Let a member see a patient no more."""
    charge = team.charge(fact.case_id)
    if charge is None:
        return team
    left = tuple(each for each in charge.members if each != fact.person)
    prescriber = None if charge.prescriber == fact.person else charge.prescriber
    return team.with_charge(replace(charge, members=left, prescriber=prescriber))


@team_arm.register
def prescriber_put(fact: PrescriberPut, team: Team) -> Team:
    """Let a member answer for a patient's plan; who did before goes on seeing the patient."""
    seen = _seen(team, fact.case_id, add=fact.person)
    charge = seen.charge(fact.case_id)
    return seen if charge is None else seen.with_charge(replace(charge, prescriber=fact.person))


@team_arm.register
def cover_set(fact: CoverSet, team: Team) -> Team:
    """Let somebody stand in."""
    return _away(team, fact.person, fact.cover, fact.until)


@team_arm.register
def cover_ended(fact: CoverEnded, team: Team) -> Team:
    """Let nobody stand in any more."""
    return _away(team, fact.person, None, None)


def _seen(team: Team, case_id: str, *, add: int) -> Team:
    charge = team.charge(case_id)
    if charge is None or add in charge.members:
        return team
    return team.with_charge(replace(charge, members=(*charge.members, add)))


def _away(team: Team, person: int, cover: int | None, until: date | None) -> Team:
    member = team.member(person)
    return team if member is None else team.with_member(replace(member, cover=cover, away_until=until))
