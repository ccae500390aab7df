"""Deciding what is due about tickets: the next on the ladder, the patient told, opened again, reviews."""

from __future__ import annotations

from domain.commands.heeding import SayUnheeded
from domain.commands.team.tickets import Climb, ReopenTicket, ReviewAgain, TellUnheeded
from domain.decision import Refusal
from domain.facts.team.tickets import (
    PatientTold,
    ReviewCame,
    TicketOpened,
    TicketPutOff,
    TicketSent,
)
from domain.notices import Notice
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.hearing import reopened
from domain.team.decision import NOTHING, ForCase, TeamDecision
from domain.team.ladder import Rung, rung
from domain.team.showing import notice
from domain.team.team import Team
from domain.team.ticket import Matter, Ticket


@team_arm.register
def climb(command: Climb, team: Team, context: Context) -> TeamDecision | Refusal:
    """Send it to whoever is next; while nobody reads, wait for the opening."""
    ticket, now = team.ticket(command.number), context.now
    if ticket is None:
        return NOTHING
    turn = rung(ticket, team, now)
    if turn.until is not None:
        return TeamDecision((TicketPutOff(ticket.number, turn.until),))
    fact = TicketSent(ticket.number, turn.people, turn.night, now)
    return TeamDecision((fact,), _sent(team, ticket, turn, context))


def _sent(team: Team, ticket: Ticket, turn: Rung, context: Context) -> tuple[Notice, ...]:
    group = (team.group,) if turn.group and team.group is not None else ()
    case, why = context.of(ticket.case_id), f"{ticket.again}:{ticket.rung}"
    return tuple(notice(team, ticket, case, person, context.now, why) for person in (*turn.people, *group))


@team_arm.register
def tell_unheeded(command: TellUnheeded, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let the patient know that nobody has opened it, and whom to call."""
    ticket = team.ticket(command.number)
    if ticket is None:
        return NOTHING
    said = SayUnheeded(ticket.matter, ticket.about, had=ticket.heeded)
    return TeamDecision(
        (PatientTold(ticket.number, context.now),),
        for_cases=(ForCase(ticket.case_id, said, "team"),),
    )


@team_arm.register
def reopen(command: ReopenTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """Somebody has it, and nothing came of it: it is nobody's again."""
    ticket = team.ticket(command.number)
    return NOTHING if ticket is None else reopened(team, ticket, context)


@team_arm.register
def review(command: ReviewAgain, team: Team, context: Context) -> TeamDecision | Refusal:
    """Put the patient before the team again."""
    facts = (ReviewCame(command.case_id),)
    known = team.ticket_about(command.case_id, Matter.REVIEW, 0)
    if known is not None or team.charge(command.case_id) is None:
        return TeamDecision(facts)
    now = context.now
    return TeamDecision((*facts, TicketOpened(command.case_id, Matter.REVIEW, 0, now, now)))
