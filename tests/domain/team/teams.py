"""A team for domain tests: Emil leads it, Ben prescribes, Dina nurses, Cleo waits at the door."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from domain.commands.team.base import TeamCommand
from domain.decision import Refusal
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decision import TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.hours import Span, TeamHours
from domain.team.roles import ChatKind, Role
from domain.team.team import Charge, Member, Membership, Team

NOW = datetime(2027, 7, 9, 8, 30, tzinfo=UTC)
"""A Friday, 9:30 in Leeds."""

EMIL, BEN, DINA, CLEO, GROUP = 1, 2, 3, 4, 9
WEEKDAYS = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London")


def a_team() -> Team:
    """Return the team, with Ana under a code: Ben is her prescriber, and Dina sees her."""
    members = (
        Member(EMIL, "Emil Hart", (Role.LEAD,), Membership.CONFIRMED, NOW),
        Member(BEN, "Dr Ben Okafor", (Role.PRESCRIBER,), Membership.CONFIRMED, NOW),
        Member(DINA, "Dina Marsh", (Role.NURSE,), Membership.CONFIRMED, NOW),
        Member(CLEO, "Cleo Vane", (Role.PHARMACIST,), Membership.WAITING, NOW),
    )
    ana = Charge("ana", "M2", named=True, since=NOW, prescriber=BEN, members=(BEN, DINA))
    return Team(
        "t", name="Riverside", hours=WEEKDAYS, members=members, group=GROUP, charges=(ana,), codes_ever=1
    )


def does(
    team: Team, command: TeamCommand, by: int | None = EMIL, chat: ChatKind = ChatKind.PRIVATE
) -> tuple[Team, TeamDecision]:
    """Return the team after a command that is not refused, and the decision."""
    decided = decide_team(team, command, Context(NOW, by, chat))
    assert isinstance(decided, TeamDecision), decided
    return evolve_team_all(team, decided.facts), decided


def refused(
    team: Team, command: TeamCommand, by: int | None = EMIL, chat: ChatKind = ChatKind.PRIVATE
) -> Refusal:
    """Return why a command is refused."""
    decided = decide_team(team, command, Context(NOW, by, chat))
    assert isinstance(decided, Refusal), decided
    return decided


def without(team: Team, person: int) -> Team:
    """Return the team without somebody."""
    return replace(team, members=tuple(each for each in team.members if each.person != person))
