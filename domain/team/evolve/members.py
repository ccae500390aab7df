"""Folding who is in a team."""

from __future__ import annotations

from dataclasses import replace

from domain.facts.team.members import (
    GroupBound,
    GroupUnbound,
    MemberConfirmed,
    MemberJoined,
    MemberRemoved,
    TeamFounded,
)
from domain.team.evolve.arms import team_arm
from domain.team.team import Member, Membership, Team


@team_arm.register
def founded(fact: TeamFounded, team: Team) -> Team:
    """Keep name and hours."""
    return replace(
        team, name=fact.name, hours=fact.hours, digest_at=fact.digest_at, out_of_hours=fact.out_of_hours
    )


@team_arm.register
def joined(fact: MemberJoined, team: Team) -> Team:
    """Let somebody in; who is not confirmed may do nothing yet."""
    membership = Membership.CONFIRMED if fact.confirmed else Membership.WAITING
    return team.with_member(Member(fact.person, fact.name, fact.roles, membership, fact.at))


@team_arm.register
def confirmed(fact: MemberConfirmed, team: Team) -> Team:
    """Let somebody act."""
    return _with(team, fact.person, Membership.CONFIRMED)


@team_arm.register
def removed(fact: MemberRemoved, team: Team) -> Team:
    """Let somebody act no more. Patients and tickets of theirs are nobody's now."""
    gone = fact.person
    charges = tuple(
        replace(
            charge,
            prescriber=None if charge.prescriber == gone else charge.prescriber,
            members=tuple(each for each in charge.members if each != gone),
        )
        for charge in team.charges
    )
    tickets = tuple(
        replace(ticket, taken_by=None, taken_at=None) if ticket.taken_by == gone else ticket
        for ticket in team.tickets
    )
    covers = tuple(
        replace(each, cover=None, away_until=None if each.person == gone else each.away_until)
        if gone in {each.cover, each.person}
        else each
        for each in team.members
    )
    left = replace(team, charges=charges, tickets=tickets, members=covers)
    return _with(left, gone, Membership.REMOVED)


@team_arm.register
def bound(fact: GroupBound, team: Team) -> Team:
    """Speak to this group."""
    return replace(team, group=fact.group)


@team_arm.register
def unbound(fact: GroupUnbound, team: Team) -> Team:
    """Speak to no group."""
    del fact
    return replace(team, group=None)


def _with(team: Team, person: int, membership: Membership) -> Team:
    member = team.member(person)
    return team if member is None else team.with_member(replace(member, membership=membership))
