"""Deciding which patients are in a team's charge: the patients themselves say so."""

from __future__ import annotations

from domain.commands.team.charges import AddCharge, LoseCharge
from domain.decision import Refusal
from domain.facts.team.charges import ChargeAdded, ChargeLost
from domain.team.codes import code_of
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.assigning import topic_of_charge
from domain.team.decision import NOTHING, TeamDecision
from domain.team.team import Team


@team_arm.register
def add(command: AddCharge, team: Team, context: Context) -> TeamDecision | Refusal:
    """Take a patient into charge; the prescriber whom the invitation names sees them from the start."""
    known = team.charge(command.case_id)
    code = known.code if known is not None else code_of(team.codes_ever)
    member = team.member(command.prescriber)
    prescriber = member.person if member is not None and member.works else None
    return TeamDecision((ChargeAdded(command.case_id, code, command.named, prescriber, context.now),))


@team_arm.register
def lose(command: LoseCharge, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let a patient go: nothing more is said of them."""
    del context
    if team.charge(command.case_id) is None:
        return NOTHING
    topics = tuple(ticket.topic for ticket in team.tickets if ticket.case_id == command.case_id)
    topics = (*topics, topic_of_charge(command.case_id))
    return TeamDecision((ChargeLost(command.case_id),), withdrawals=topics)
