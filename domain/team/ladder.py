"""The one ladder: to whom a ticket that nobody has goes next, and when. Pure, from the team's state alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.moments import wall_clock
from domain.team.hours import after_working, after_working_days, is_open, opens_next
from domain.team.roles import Role
from domain.team.team import Member, Team
from domain.team.ticket import ALERTS, ESCALATED, URGENT, Ticket

STEP = timedelta(minutes=15)
"""In working hours a red flag goes to the next person after so long."""

PATIENCE = timedelta(hours=4)
"""Working time after which an alert that nobody has goes to the next person, and again to the leads."""

ALERT_DAYS = 1
WAITING_DAYS = 2
"""Working days after which the patient is told that nobody has opened it; what waits goes to the leads."""

IN_DOUBT = timedelta(minutes=10)
"""So long the patient may say that it is over, or was mistyped, before the team is told of it."""

SECOND, LEADS = 1, 2
"""Rungs of an alert: the second person, and the leads. After them it stands first in every digest."""


@dataclass(frozen=True, slots=True)
class Rung:
    """What a ticket's turn comes to: whom it is sent to, and whether the group hears of it as well.

    `until`: the team does not read, so nothing is sent before it does.
    """

    people: tuple[int, ...] = ()
    group: bool = False
    night: bool = False
    until: datetime | None = None


def people(team: Team, case_id: str, now: datetime) -> tuple[int, ...]:
    """Return who is asked about a patient, in order: prescriber or who covers, assigned members, leads.

    Whose chat takes no messages is left out.
    """
    charge = team.charge(case_id)
    if charge is None:
        return ()
    leads = (each.person for each in team.with_role(Role.LEAD))
    first = () if charge.prescriber is None else (charge.prescriber,)
    stand_ins = (_or_cover(team, person, now) for person in dict.fromkeys((*first, *charge.members, *leads)))
    found = (team.member(person) for person in stand_ins)
    return tuple(dict.fromkeys(each.person for each in found if each is not None and _takes(each)))


def _or_cover(team: Team, person: int, now: datetime) -> int:
    """Whoever stands in for a member who is away; the member where nobody does."""
    member = team.member(person)
    if member is None or member.cover is None or not _takes(team.member(member.cover)):
        return person
    today = wall_clock(now, team.zone).date()
    away = member.away_until is None or today <= member.away_until
    return member.cover if away else person


def _takes(member: Member | None) -> bool:
    return member is not None and member.works and member.reachable


def climbs_at(ticket: Ticket, team: Team) -> datetime | None:
    """Return when it is this ticket's turn (aware UTC), None once it has climbed as far as it goes."""
    if ticket.taken_by is not None:
        return None
    at: datetime | None
    if ticket.matter in URGENT:
        at = _urgent_at(ticket, team)
    elif ticket.matter in ALERTS:
        at = _alert_at(ticket, team)
    elif ticket.matter in ESCALATED and ticket.rung == 0:
        at = _after_days(team, ticket.begins, WAITING_DAYS)
    else:
        return None
    return at if at is None or ticket.not_before is None else max(at, ticket.not_before)


def _urgent_at(ticket: Ticket, team: Team) -> datetime:
    """At once; in working hours every quarter of an hour; out of them once, and again at the opening."""
    last = ticket.sent_at
    if last is None:
        return ticket.begins
    if not is_open(team.hours, last):
        return opens_next(team.hours, last)
    due = last if _lost(ticket, team) else last + STEP
    return due if not ticket.night_sent else opens_next(team.hours, due)


def _alert_at(ticket: Ticket, team: Team) -> datetime | None:
    """In working hours; after four of them to the second person, after four more to the leads."""
    if ticket.sent_at is None:
        return opens_next(team.hours, ticket.begins)
    if ticket.rung > LEADS:
        return None
    wait = timedelta() if _lost(ticket, team) else PATIENCE
    return opens_next(team.hours, after_working(team.hours, ticket.sent_at, wait))


def _lost(ticket: Ticket, team: Team) -> bool:
    """Whether nobody who was asked last can read it, and somebody else can."""
    line = people(team, ticket.case_id, ticket.sent_at or ticket.begins)
    return any(each not in ticket.asked for each in line) and not any(
        each.person in ticket.sent_to for each in team.working if each.reachable
    )


def rung(ticket: Ticket, team: Team, now: datetime) -> Rung:
    """Return what its turn comes to at this moment."""
    reads = is_open(team.hours, now)
    if not reads and ticket.matter in URGENT and not ticket.night_sent:
        return Rung(people(team, ticket.case_id, now), group=True, night=True)
    if not reads:
        return Rung(until=opens_next(team.hours, now))
    order = people(team, ticket.case_id, now)
    if ticket.matter in ESCALATED or (ticket.matter not in URGENT and ticket.rung >= LEADS):
        leads = {each.person for each in team.with_role(Role.LEAD)}
        return Rung(tuple(person for person in order if person in leads) or order[:1])
    # Whoever was not asked yet; then whoever was asked longest ago.
    line = sorted(order, key=lambda person: _place(ticket, person))
    first = ticket.rung == 0 or ticket.sent_at is None or not is_open(team.hours, ticket.sent_at)
    return Rung(tuple(line[:1]), group=first)


def _place(ticket: Ticket, person: int) -> int:
    return ticket.asked.index(person) if person in ticket.asked else -1


def unheeded_at(ticket: Ticket, team: Team) -> datetime | None:
    """Return when the patient is told that nobody has opened it (aware UTC), None if that is not said."""
    if ticket.told_nobody_at is not None or ticket.taken_by is not None:
        return None
    if ticket.matter in ALERTS:
        return _after_days(team, ticket.begins, ALERT_DAYS)
    return _after_days(team, ticket.begins, WAITING_DAYS) if ticket.matter in ESCALATED else None


def reopens_at(ticket: Ticket, team: Team) -> datetime | None:
    """Return when a ticket that somebody has, and of which nothing came, is nobody's again (aware UTC)."""
    if ticket.taken_at is None or ticket.matter not in (*ALERTS, *ESCALATED):
        return None
    days = ALERT_DAYS if ticket.matter in ALERTS else WAITING_DAYS
    return _after_days(team, ticket.taken_at, days)


def _after_days(team: Team, since: datetime, days: int) -> datetime:
    return opens_next(team.hours, after_working_days(team.hours, since, days))
