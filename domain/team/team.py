"""The team: who is in it, when it reads, and which patients are in its charge. The fold of its own facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.team.hours import Span, TeamHours
from domain.team.roles import Role
from domain.team.ticket import Matter, Ticket


@dataclass(frozen=True, slots=True)
class LastDigest:
    """What the last digest was: its day, its mark, and the silences that have been named."""

    day: date
    mark: str = ""
    silent: tuple[str, ...] = ()
    """Numbers of cases."""


ALWAYS = TeamHours((Span(tuple(range(7)), time(0), time(0)),), "UTC")


class Membership(StrEnum):
    """How far somebody is in."""

    WAITING = "waiting"
    """Has used the invitation; a lead has still to say that it is the right person."""
    CONFIRMED = "confirmed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team. `person` is our number of the account."""

    person: int
    name: str
    roles: tuple[Role, ...]
    membership: Membership
    since: datetime
    cover: int | None = None
    """The member who stands in while this one is away."""
    away_until: date | None = None
    """The last day of the absence."""
    reachable: bool = True
    """Whether the chat takes messages: one that does not is left out of every ladder."""

    @property
    def works(self) -> bool:
        """Whether this member may do anything at all."""
        return self.membership is Membership.CONFIRMED


@dataclass(frozen=True, slots=True)
class Charge:
    """A patient in the team's charge: the code by which the team speaks of them, and who sees them."""

    case_id: str
    code: str
    named: bool
    """Whether the patient shares the name; it is kept in the case alone, and deleted with it."""
    since: datetime
    prescriber: int | None = None
    """The member who answers for the plan; None: nobody of the team does."""
    members: tuple[int, ...] = ()
    """Who sees this patient, beside prescriber and leads."""


@dataclass(frozen=True, slots=True)
class Team:
    """Everything needed to decide for one team."""

    id: str
    version: int = 0
    name: str = ""
    hours: TeamHours = ALWAYS
    digest_at: time = time(9)
    """The wall time of the digest, on the days on which the team reads."""
    digested: date | None = None
    """The last day that had its digest."""
    last_digest: LastDigest | None = None
    """What that digest said, as far as the next one has to know it."""
    out_of_hours: str | None = None
    """Whom patients call while the team does not read."""
    members: tuple[Member, ...] = ()
    group: int | None = None
    """Our number of the team's group, as of an account; None: no group is bound."""
    charges: tuple[Charge, ...] = ()
    codes_ever: int = 0
    tickets: tuple[Ticket, ...] = ()
    """Open ones only."""
    tickets_ever: int = 0
    reviews: tuple[tuple[str, date], ...] = ()
    """Patients to be looked at again on that day, because an alert about their pain was closed."""

    @property
    def zone(self) -> str:
        """The zone of the team's clock."""
        return self.hours.zone

    @property
    def working(self) -> tuple[Member, ...]:
        """The members who are confirmed and not removed."""
        return tuple(member for member in self.members if member.works)

    def member(self, person: int | None) -> Member | None:
        """Return the member with this account, also one who waits or was removed."""
        return next((member for member in self.members if member.person == person), None)

    def with_role(self, role: Role) -> tuple[Member, ...]:
        """Return the working members with a role."""
        return tuple(member for member in self.working if role in member.roles)

    def charge(self, case_id: str) -> Charge | None:
        """Return the patient of this case, None if they are not in the team's charge."""
        return next((charge for charge in self.charges if charge.case_id == case_id), None)

    def ticket(self, number: int) -> Ticket | None:
        """Return the open ticket of this number."""
        return next((ticket for ticket in self.tickets if ticket.number == number), None)

    def ticket_about(self, case_id: str, matter: Matter, about: int) -> Ticket | None:
        """Return the open ticket about this one thing."""
        same = (case_id, matter, about)
        return next((t for t in self.tickets if (t.case_id, t.matter, t.about) == same), None)

    def sees(self, person: int, case_id: str) -> bool:
        """Whether a member sees this patient: assigned, prescriber, lead, or standing in for one who is."""
        member, charge = self.member(person), self.charge(case_id)
        if member is None or charge is None or not member.works:
            return False
        theirs = {charge.prescriber, *charge.members}
        stands_in = any(each.cover == person and each.person in theirs for each in self.members)
        return person in theirs or stands_in or Role.LEAD in member.roles

    def seen_by(self, person: int) -> tuple[Charge, ...]:
        """Return the patients a member sees."""
        return tuple(charge for charge in self.charges if self.sees(person, charge.case_id))

    def with_member(self, changed: Member) -> Team:
        """Return the team with this member put in place."""
        others = tuple(each for each in self.members if each.person != changed.person)
        return replace(self, members=(*others, changed))

    def with_charge(self, changed: Charge) -> Team:
        """Return the team with this patient put in place."""
        found = tuple(changed if each.case_id == changed.case_id else each for each in self.charges)
        return replace(self, charges=found if changed in found else (*found, changed))

    def with_ticket(self, changed: Ticket) -> Team:
        """Return the team with this ticket put in place; a closed one is no longer kept."""
        found = tuple(changed if each.number == changed.number else each for each in self.tickets)
        kept = found if changed in found else (*found, changed)
        return replace(self, tickets=tuple(each for each in kept if each.closed_at is None))
