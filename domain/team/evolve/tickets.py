"""Folding tickets."""

from __future__ import annotations

from dataclasses import replace

from domain.facts.team.tickets import (
    MemberReach,
    PatientTold,
    ReviewCame,
    TicketClosed,
    TicketHurried,
    TicketOpened,
    TicketPutOff,
    TicketReleased,
    TicketReopened,
    TicketSent,
    TicketTaken,
    TicketUnreached,
)
from domain.team.evolve.arms import team_arm
from domain.team.team import Team
from domain.team.ticket import Ticket


@team_arm.register
def opened(fact: TicketOpened, team: Team) -> Team:
    """Put it beside the others, under the next number."""
    number = team.tickets_ever + 1
    ticket = Ticket(number, fact.case_id, fact.matter, fact.at, fact.about, since=fact.since)
    return replace(team.with_ticket(ticket), tickets_ever=number)


@team_arm.register
def hurried(fact: TicketHurried, team: Team) -> Team:
    """Begin its ladder now."""
    return _with(team, fact.number, since=fact.at)


@team_arm.register
def sent(fact: TicketSent, team: Team) -> Team:
    """Count the rung, and keep who was asked."""
    ticket = team.ticket(fact.number)
    if ticket is None:
        return team
    asked = (*(each for each in ticket.asked if each not in fact.to), *fact.to)
    return _with(
        team,
        fact.number,
        rung=ticket.rung + 1,
        sent_at=fact.at,
        asked=asked,
        sent_to=fact.to,
        night_sent=ticket.night_sent or fact.night,
        not_before=None,
    )


@team_arm.register
def put_off(fact: TicketPutOff, team: Team) -> Team:
    """Go on then."""
    return _with(team, fact.number, not_before=fact.until)


@team_arm.register
def told(fact: PatientTold, team: Team) -> Team:
    """Say it once."""
    return _with(team, fact.number, told_nobody_at=fact.at)


@team_arm.register
def taken(fact: TicketTaken, team: Team) -> Team:
    """Keep who has it, and since when."""
    return _with(team, fact.number, taken_by=fact.person, taken_at=fact.at, heeded=True)


@team_arm.register
def released(fact: TicketReleased, team: Team) -> Team:
    """Let the ladder go on where it was."""
    return _with(team, fact.number, taken_by=None, taken_at=None)


@team_arm.register
def reopened(fact: TicketReopened, team: Team) -> Team:
    """Begin its ladder anew."""
    ticket = team.ticket(fact.number)
    if ticket is None:
        return team
    anew = Ticket(ticket.number, ticket.case_id, ticket.matter, ticket.opened_at, ticket.about)
    return team.with_ticket(replace(anew, since=fact.at, again=ticket.again + 1, heeded=ticket.heeded))


@team_arm.register
def unreached(fact: TicketUnreached, team: Team) -> Team:
    """Wait anew for what comes of it."""
    return _with(team, fact.number, taken_at=fact.at)


@team_arm.register
def closed(fact: TicketClosed, team: Team) -> Team:
    """Keep it no longer, only the day on which the patient is looked at again."""
    ticket = team.ticket(fact.number)
    if ticket is None:
        return team
    if fact.review_on is not None:
        others = tuple(each for each in team.reviews if each[0] != ticket.case_id)
        team = replace(team, reviews=(*others, (ticket.case_id, fact.review_on)))
    return _with(team, fact.number, outcome=fact.outcome, closed_at=fact.at, review_on=fact.review_on)


@team_arm.register
def review_came(fact: ReviewCame, team: Team) -> Team:
    """Wait for it no longer."""
    return replace(team, reviews=tuple(each for each in team.reviews if each[0] != fact.case_id))


@team_arm.register
def reach(fact: MemberReach, team: Team) -> Team:
    """Keep whether the chat of a member takes messages."""
    member = team.member(fact.person)
    return team if member is None else team.with_member(replace(member, reachable=fact.reachable))


def _with(team: Team, number: int, **changed: object) -> Team:
    ticket = team.ticket(number)
    return team if ticket is None else team.with_ticket(replace(ticket, **changed))  # type: ignore[arg-type]  # by name
