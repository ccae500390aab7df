"""Deciding what came of a ticket."""

from __future__ import annotations

from datetime import timedelta

from domain.alerts import REVIEW_DAYS
from domain.audit import Deed
from domain.commands.heeding import EndHeeded
from domain.commands.team.tickets import AskTicketOutcome, CloseTicket, ShowTicket
from domain.decision import Refusal
from domain.facts.team.tickets import TicketClosed, TicketTaken, TicketUnreached
from domain.messages.team.tickets import OutcomeAsked, TicketStands
from domain.moments import wall_clock
from domain.notices import Answer, Choice, Rows
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.taking import gone
from domain.team.decision import Copies, ForCase, TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.showing import copies, kept, own_rows, shown
from domain.team.team import Team
from domain.team.ticket import ALERTS, Matter, Ticket, TicketOutcome


@team_arm.register
def ask_outcome(command: AskTicketOutcome, team: Team, context: Context) -> TeamDecision | Refusal:
    """Offer what can have come of it."""
    del context
    ticket = team.ticket(command.number)
    if ticket is None:
        return gone(team, command.number)
    charge = team.charge(ticket.case_id)
    back = Choice("keep_ticket", ShowTicket(ticket.case_id, ticket.number))
    asked = OutcomeAsked(team.zone, charge.code if charge else "", ticket.matter)
    return TeamDecision(answer=Answer(asked, ticket.topic, (*_offered(ticket), (back,))))


def _offered(ticket: Ticket) -> Rows:
    def choice(outcome: TicketOutcome) -> Choice:
        return Choice(f"ticket_{outcome}", CloseTicket(ticket.case_id, ticket.number, outcome))

    return (
        (choice(TicketOutcome.SPOKEN), choice(TicketOutcome.PLAN_CHANGED)),
        (choice(TicketOutcome.KNOWN), choice(TicketOutcome.NOT_REACHED)),
        (choice(TicketOutcome.WRONG),),
    )


@team_arm.register
def close(command: CloseTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """Close it with what came of it. Not reached: it stays with whoever tried, and open."""
    ticket = team.ticket(command.number)
    if ticket is None:
        return gone(team, command.number)
    if command.outcome is TicketOutcome.NOT_REACHED:
        return _not_reached(team, ticket, context)
    return _closed(team, ticket, context, command.outcome)


def _not_reached(team: Team, ticket: Ticket, context: Context) -> TeamDecision:
    by, now = context.by or 0, context.now
    facts = (TicketTaken(ticket.number, by, now), TicketUnreached(ticket.number, now))
    after = evolve_team_all(team, facts)
    mine, case = after.ticket(ticket.number) or ticket, context.of(ticket.case_id)
    member = team.member(by)
    stands = TicketStands(member.name if member else "", now, unreached_at=now)
    message = shown(after, mine, case, stands)
    copy = copies(after, mine, case)
    return TeamDecision(
        facts,
        withdrawals=(ticket.topic,),
        answer=Answer(message, ticket.topic, own_rows(mine)),
        copies=(Copies(copy.topic, message, copy.choices, copy.in_group, copy.mine),),
        entries=kept(team, context, Deed.TOOK, ticket, f"{ticket.matter}: {TicketOutcome.NOT_REACHED}"),
    )


def _closed(team: Team, ticket: Ticket, context: Context, outcome: TicketOutcome) -> TeamDecision:
    now, member = context.now, team.member(context.by)
    name = member.name if member is not None else ""
    review = wall_clock(now, team.zone).date() + timedelta(days=REVIEW_DAYS)
    fact = TicketClosed(
        ticket.number, outcome, context.by, now, review if ticket.matter is Matter.WORSE else None
    )
    stands = TicketStands(closed_by=name, outcome=outcome, closed_at=now)
    message = shown(team, ticket, context.of(ticket.case_id), stands)
    said = EndHeeded(ticket.matter, ticket.about, outcome, name)
    return TeamDecision(
        (fact,),
        withdrawals=(ticket.topic,),
        answer=Answer(message, ticket.topic),
        for_cases=(ForCase(ticket.case_id, said, "team"),) if ticket.matter in ALERTS else (),
        copies=(Copies(ticket.topic, message),),
        entries=kept(team, context, Deed.CLOSED, ticket, f"{ticket.matter}: {outcome}"),
    )
