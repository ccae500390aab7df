"""Deciding who has a ticket: taken, given back, handed over."""

from __future__ import annotations

from domain.audit import Deed
from domain.commands.heeding import SayHeeded
from domain.commands.team.tickets import AskHandOver, HandTicket, ReleaseTicket, ShowTicket, TakeTicket
from domain.decision import Refusal
from domain.facts.team.base import TeamFact
from domain.facts.team.tickets import TicketReleased, TicketTaken
from domain.messages.team.members import NotAllowed
from domain.messages.team.tickets import HandOverAsked, TicketGone, TicketIsTaken
from domain.notices import Answer, Choice, Rows
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import ForCase, TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.roles import ChatKind, Role
from domain.team.showing import copies, kept, notice, rows_for, shown
from domain.team.team import Team
from domain.team.ticket import ALERTS, Ticket

A_ROW = 2
"""Names in a row of buttons."""


def gone(team: Team, number: int) -> TeamDecision:
    """Return the answer to a button of what is closed."""
    return TeamDecision(answer=Answer(TicketGone(team.zone), f"ticket:{number}", below=True))


@team_arm.register
def take(command: TakeTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let the first who taps have it; the second is told who has."""
    ticket, by = team.ticket(command.number), context.by or 0
    if ticket is None:
        return gone(team, command.number)
    holder = team.member(ticket.taken_by)
    if holder is not None and (holder.person == by or not command.over):
        return TeamDecision(answer=_answer(team, ticket, context))
    return _given(team, ticket, context, by)


def _given(team: Team, ticket: Ticket, context: Context, to: int) -> TeamDecision:
    """Give it to a member: every copy says so, and the patient reads once that somebody has opened it."""
    facts = (TicketTaken(ticket.number, to, context.now),)
    after = evolve_team_all(team, facts)
    taken = after.ticket(ticket.number) or ticket
    case, mine = context.of(ticket.case_id), to == context.by
    member = team.member(to)
    name = member.name if member is not None else ""
    elsewhere = not mine or (context.chat is ChatKind.GROUP and to not in ticket.asked)
    told = (notice(after, taken, case, to, context.now, f"has:{after.version}"),) if elsewhere else ()
    said = SayHeeded(ticket.matter, ticket.about, name)
    detail = ticket.matter.value if mine else f"{ticket.matter.value}: {name}"
    return TeamDecision(
        facts,
        told,
        (ticket.topic,),
        _answer(after, taken, context),
        (ForCase(ticket.case_id, said, "team"),) if ticket.matter in ALERTS else (),
        (copies(after, taken, case),),
        kept(team, context, Deed.TOOK if mine else Deed.HANDED_OVER, ticket, detail),
    )


def _answer(team: Team, ticket: Ticket, context: Context) -> Answer:
    """Return the ticket in place of what was tapped, with the buttons of whoever reads it there."""
    reader = team.group if context.chat is ChatKind.GROUP else context.by
    message = shown(team, ticket, context.of(ticket.case_id))
    return Answer(message, ticket.topic, rows_for(team, ticket, reader))


@team_arm.register
def release(command: ReleaseTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """Give it back; only whoever has it can, or a lead."""
    ticket = team.ticket(command.number)
    if ticket is None:
        return gone(team, command.number)
    if ticket.taken_by is None:
        return TeamDecision(answer=_answer(team, ticket, context))
    if (other := _anothers(team, ticket, context)) is not None:
        return TeamDecision(answer=other)
    facts: tuple[TeamFact, ...] = (TicketReleased(ticket.number),)
    after = evolve_team_all(team, facts)
    free = after.ticket(ticket.number) or ticket
    return TeamDecision(
        facts,
        answer=_answer(after, free, context),
        copies=(copies(after, free, context.of(ticket.case_id)),),
        entries=kept(team, context, Deed.UNTOOK, ticket),
    )


def _anothers(team: Team, ticket: Ticket, context: Context) -> Answer | None:
    """Return that somebody else has it, None where it is this member's to give; a lead gives any."""
    holder, me = team.member(ticket.taken_by), team.member(context.by)
    if holder is None or me is None or holder.person == me.person or Role.LEAD in me.roles:
        return None
    charge = team.charge(ticket.case_id)
    code, since = charge.code if charge else "", ticket.taken_at or context.now
    return Answer(TicketIsTaken(team.zone, code, holder.name, since), ticket.topic, below=True)


@team_arm.register
def ask_hand_over(command: AskHandOver, team: Team, context: Context) -> TeamDecision | Refusal:
    """Offer whoever else sees the patient."""
    ticket = team.ticket(command.number)
    if ticket is None:
        return gone(team, command.number)
    others = [
        each
        for each in team.working
        if each.person not in {ticket.taken_by, context.by} and team.sees(each.person, ticket.case_id)
    ]
    chosen = [
        Choice("to_member", HandTicket(ticket.case_id, ticket.number, m.person), m.name) for m in others
    ]
    rows: Rows = tuple(tuple(chosen[n : n + A_ROW]) for n in range(0, len(chosen), A_ROW))
    back = Choice("keep_ticket", ShowTicket(ticket.case_id, ticket.number))
    charge = team.charge(ticket.case_id)
    asked = HandOverAsked(team.zone, charge.code if charge else "", not others)
    return TeamDecision(answer=Answer(asked, ticket.topic, (*rows, (back,))))


@team_arm.register
def hand(command: HandTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """Give it to a member who sees the patient, and tell them."""
    ticket, member = team.ticket(command.number), team.member(command.person)
    if ticket is None:
        return gone(team, command.number)
    if member is None or not team.sees(member.person, ticket.case_id):
        return Refusal(NotAllowed(team.zone))
    return _given(team, ticket, context, member.person)


@team_arm.register
def show(command: ShowTicket, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show how it stands."""
    ticket = team.ticket(command.number)
    return (
        gone(team, command.number) if ticket is None else TeamDecision(answer=_answer(team, ticket, context))
    )
