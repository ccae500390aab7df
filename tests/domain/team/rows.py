"""A team with patients of whom this or that is open, for tests of lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from domain.case import Stage
from domain.effects import Effect, RedFlag
from domain.pain import Mean
from domain.team.codes import code_of
from domain.team.hours import Span, TeamHours
from domain.team.reasons import Reason
from domain.team.roles import Role
from domain.team.standing import AskedDay, Standing
from domain.team.team import Charge, Member, Membership, Team
from domain.team.ticket import Matter, Ticket

FRIDAY = date(2027, 7, 9)
NINE = datetime(2027, 7, 9, 8, tzinfo=UTC)
"""Nine o'clock on that Friday in London."""
SINCE = datetime(2027, 5, 4, 8, tzinfo=UTC)
EMIL, BEN, DINA, GROUP = 1, 2, 3, 9
WEEK = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London")


def member(person: int, name: str, *roles: Role) -> Member:
    """Return somebody who is in."""
    return Member(person, name, roles, Membership.CONFIRMED, SINCE)


def team_of(patients: int, **changes: object) -> Team:
    """Return a team with so many patients, all of them Ben's."""
    charges = tuple(
        Charge(case_of(n), code_of(n), named=True, since=SINCE, prescriber=BEN, members=(BEN,))
        for n in range(patients)
    )
    people = (
        member(EMIL, "Emil Hart", Role.LEAD),
        member(BEN, "Dr Ben Okafor", Role.PRESCRIBER),
        member(DINA, "Dina Marsh", Role.NURSE),
    )
    team = Team("riverside", name="Riverside", hours=WEEK, members=people, charges=charges)
    return replace(team, **changes)  # type: ignore[arg-type]  # fields are named by the tests


def case_of(number: int) -> str:
    """Return the number of a patient's case."""
    return f"case-{number}"


def row(
    number: int, *reasons: Reason, asked: bool = True, answered: bool = True, **changes: object
) -> Standing:
    """Return how a patient stands of whom this is open."""
    days = (AskedDay(FRIDAY - timedelta(days=1), answered),) if asked else ()
    known = Standing(case_of(number), Stage.ACTIVE, reachable=True, unanswered=0, silent_since=None)
    return replace(known, reasons=reasons, asked=days, **changes)  # type: ignore[arg-type]  # as above


def flag(days: int = 1) -> Reason:
    """Return a red flag of so many days ago."""
    return Reason(Matter.RED_FLAG, FRIDAY - timedelta(days=days), about=1, flags=(RedFlag.ALLERGY,))


def severe(days: int = 3) -> Reason:
    """Return a severe side effect of so many days ago."""
    since = FRIDAY - timedelta(days=days)
    return Reason(Matter.SEVERE_EFFECT, since, about=1, effect=Effect.NAUSEA)


def worse(days: int = 1) -> Reason:
    """Return an alert past the adjustment period."""
    means, since = (Mean(90, 7), Mean(76, 6)), FRIDAY - timedelta(days=days)
    return Reason(Matter.WORSE, since, about=2, means=means, before=Mean(110, 12))


def plain(matter: Matter, days: int = 1) -> Reason:
    """Return something open of which no numbers are known."""
    return Reason(matter, FRIDAY - timedelta(days=days))


def ticket(number: int, matter: Matter, **changes: object) -> Ticket:
    """Return an open ticket about patient `number`."""
    opened = Ticket(number + 1, case_of(number), matter, NINE - timedelta(days=1))
    return replace(opened, **changes)  # type: ignore[arg-type]  # as above
