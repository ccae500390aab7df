"""A team for tests of the domain: Emil leads, Ben and Fay prescribe, Dina nurses, two patients."""

from __future__ import annotations

from datetime import UTC, datetime, time

from domain.commands.team.base import TeamCommand
from domain.decision import Refusal
from domain.facts.team.charges import ChargeAdded
from domain.facts.team.members import MemberJoined, TeamFounded
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decision import TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.hours import Span, TeamHours
from domain.team.roles import ChatKind, Role
from domain.team.team import Team

LONDON = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London")
NOW = datetime(2027, 7, 9, 10, tzinfo=UTC)
"""A Friday."""

EMIL, BEN, FAY, DINA, CLEO = 15, 12, 16, 14, 13
GROUP = 90
ANA, OTHER = "case-of-ana", "case-of-another"


def riverside() -> Team:
    """Return the team: Ana's prescriber is Ben, the other patient has none; Cleo waits to be confirmed."""
    joined = (
        (EMIL, "Emil Hart", Role.LEAD, True),
        (BEN, "Dr Ben Okafor", Role.PRESCRIBER, True),
        (FAY, "Dr Fay Lind", Role.PRESCRIBER, True),
        (DINA, "Dina Marsh", Role.NURSE, True),
        (CLEO, "Cleo Vane", Role.NURSE, False),
    )
    facts = (
        TeamFounded("Riverside", LONDON, time(9)),
        *(MemberJoined(person, name, (role,), NOW, yes) for person, name, role, yes in joined),
        ChargeAdded(ANA, "A2", named=True, prescriber=BEN, at=NOW),
        ChargeAdded(OTHER, "B3", named=False, prescriber=None, at=NOW),
    )
    return evolve_team_all(Team("riverside"), facts)


def decided(
    team: Team, command: TeamCommand, by: int | None = EMIL, *, chat: ChatKind = ChatKind.PRIVATE
) -> TeamDecision:
    """Return what a command comes to; fails when it is refused."""
    outcome = decide_team(team, command, Context(NOW, by, chat))
    assert isinstance(outcome, TeamDecision), outcome
    return outcome


def refused(
    team: Team, command: TeamCommand, by: int | None = EMIL, *, chat: ChatKind = ChatKind.PRIVATE
) -> Refusal:
    """Return the refusal; fails when it is done."""
    outcome = decide_team(team, command, Context(NOW, by, chat))
    assert isinstance(outcome, Refusal), outcome
    return outcome


def after(team: Team, command: TeamCommand, by: int | None = EMIL) -> Team:
    """Return the team once this is done."""
    return evolve_team_all(team, decided(team, command, by).facts)
