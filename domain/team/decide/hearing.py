"""Deciding about what a case tells its team: a ticket opens, comes again, or is over."""

from __future__ import annotations

from datetime import datetime

from domain.commands.team.tickets import EndTicket, OpenTicket, SureTicket
from domain.decision import Refusal
from domain.facts.team.tickets import TicketClosed, TicketHurried, TicketOpened, TicketReopened
from domain.messages.team.tickets import TicketStands
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import NOTHING, Copies, TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.ladder import IN_DOUBT
from domain.team.showing import copies, shown
from domain.team.team import Team
from domain.team.ticket import Ticket, TicketOutcome


@team_arm.register
def opens(command: OpenTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """Open it. Of what is open already it is news only when somebody has it: it comes again."""
    if team.charge(command.case_id) is None:
        return NOTHING
    ticket = team.ticket_about(command.case_id, command.matter, command.about)
    if ticket is None:
        since = context.now + IN_DOUBT if command.doubtful else context.now
        return TeamDecision(
            (TicketOpened(command.case_id, command.matter, command.about, context.now, since),)
        )
    if ticket.taken_by is None:
        return NOTHING
    return reopened(team, ticket, context)


def reopened(team: Team, ticket: Ticket, context: Context) -> TeamDecision:
    """Return that nobody has it again: every copy says so, and its ladder begins anew."""
    facts = (TicketReopened(ticket.number, context.now),)
    after = evolve_team_all(team, facts)
    anew = after.ticket(ticket.number) or ticket
    return TeamDecision(facts, copies=(copies(after, anew, context.of(ticket.case_id)),))


@team_arm.register
def sure(command: SureTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """Wait no longer."""
    ticket = team.ticket_about(command.case_id, command.matter, command.about)
    if ticket is None or not _waits(ticket, context.now):
        return NOTHING
    return TeamDecision((TicketHurried(ticket.number, context.now),))


def _waits(ticket: Ticket, now: datetime) -> bool:
    return ticket.sent_at is None and ticket.begins > now


@team_arm.register
def ends(command: EndTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """It is no longer so: every copy says so, and what is still on its way is not sent."""
    ticket = team.ticket_about(command.case_id, command.matter, command.about)
    if ticket is None:
        return NOTHING
    now = context.now
    stands = TicketStands(outcome=TicketOutcome.OVER, closed_at=now)
    message = shown(team, ticket, context.of(ticket.case_id), stands)
    return TeamDecision(
        (TicketClosed(ticket.number, TicketOutcome.OVER, None, now),),
        withdrawals=(ticket.topic,),
        copies=(Copies(ticket.topic, message),),
    )
