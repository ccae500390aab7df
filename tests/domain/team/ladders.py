"""A team to climb with: Ben prescribes, Dina is assigned, Emil leads; time passes for it by itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time

from domain.commands.team.base import TeamCommand, TeamWake
from domain.decision import Refusal
from domain.notices import Notice
from domain.team.agenda import team_agenda
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decide.digest import DIGEST
from domain.team.decision import ForCase, TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.hours import Span, TeamHours
from domain.team.roles import ChatKind, Role
from domain.team.team import Charge, Member, Membership, Team

BEN, DINA, EMIL, CLEO, GROUP = 1, 2, 3, 9, 50
CASE = "case"
SINCE = datetime(2027, 1, 4, tzinfo=UTC)
OFFICE = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London")


def member(person: int, name: str, *roles: Role) -> Member:
    """Return somebody who is in."""
    return Member(person, name, roles, Membership.CONFIRMED, SINCE)


def team_of(hours: TeamHours = OFFICE) -> Team:
    """Return the team, with one patient under the code K7."""
    return Team(
        "team",
        name="Riverside",
        hours=hours,
        members=(
            member(BEN, "Dr Ben Okafor", Role.PRESCRIBER),
            member(DINA, "Dina Marsh", Role.NURSE),
            member(EMIL, "Emil Hart", Role.LEAD),
        ),
        group=GROUP,
        charges=(Charge(CASE, "K7", named=True, since=SINCE, prescriber=BEN, members=(BEN, DINA)),),
        codes_ever=1,
    )


@dataclass
class Days:
    """A team whose days pass: what it decided, and when."""

    team: Team
    now: datetime
    notices: list[tuple[datetime, Notice]] = field(default_factory=list)
    cases: list[tuple[datetime, ForCase]] = field(default_factory=list)

    def does(
        self, command: TeamCommand, by: int | None = None, chat: ChatKind = ChatKind.PRIVATE
    ) -> TeamDecision:
        """Decide and fold one command at this moment; then whatever is due."""
        done = self._does(command, by, chat)
        self._does(TeamWake(), None, ChatKind.PRIVATE)
        return done

    def refused(self, command: TeamCommand, by: int, chat: ChatKind = ChatKind.PRIVATE) -> Refusal:
        """Return why it is refused."""
        done = decide_team(self.team, command, Context(self.now, by, chat))
        assert isinstance(done, Refusal)
        return done

    def _does(self, command: TeamCommand, by: int | None, chat: ChatKind) -> TeamDecision:
        done = decide_team(self.team, command, Context(self.now, by, chat))
        assert isinstance(done, TeamDecision)
        self.team = evolve_team_all(self.team, done.facts)
        # The digest of the day climbs no ladder.
        self.notices += [(self.now, each) for each in done.notices if each.topic != DIGEST]
        self.cases += [(self.now, each) for each in done.for_cases]
        return done

    def until(self, moment: datetime) -> None:
        """Wake the team at every moment at which something is due, up to this one."""
        while (at := next((due.at for due in team_agenda(self.team)), None)) is not None and at <= moment:
            self.now = max(self.now, at)
            self._does(TeamWake(), None, ChatKind.PRIVATE)
        self.now = moment

    def sent(self) -> list[tuple[datetime, int]]:
        """Return who was sent something, and when."""
        return [(at, notice.person) for at, notice in self.notices]


def days_from(moment: datetime, hours: TeamHours = OFFICE) -> Days:
    """Return a team at a moment (aware UTC)."""
    return Days(team_of(hours), moment)


def without(days: Days, person: int) -> None:
    """Let a member be out of reach."""
    found = days.team.member(person)
    assert found is not None
    days.team = days.team.with_member(replace(found, reachable=False))
