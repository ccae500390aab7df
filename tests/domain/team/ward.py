"""A team by itself: Emil leads it, Ben prescribes for Ana (K7), Dina nurses, Bo prescribes for others."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from domain.case import Case
from domain.commands.team.base import AboutCase
from domain.decide import decide
from domain.decision import Decision, Refusal
from domain.evolve import evolve_all
from domain.messages.base import Message
from domain.notices import Notice, Rows
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decision import TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.hours import Span, TeamHours
from domain.team.roles import ChatKind, Role
from domain.team.team import Charge, Member, Membership, Team
from tests.domain.laws.courses import SHORT, running, shared
from tests.domain.play import FIRST_DOSE, at

NOON = at(FIRST_DOSE, "12:00")
EMIL, BEN, DINA, BO, PHIL = 11, 12, 13, 14, 15
HOURS = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London")


def member(person: int, name: str, *roles: Role) -> Member:
    """Return a confirmed member."""
    return Member(person, name, roles, Membership.CONFIRMED, NOON)


def team() -> Team:
    """Return the team."""
    people = (
        member(EMIL, "Emil Hart", Role.LEAD),
        member(BEN, "Dr Ben Okafor", Role.PRESCRIBER),
        member(DINA, "Dina Marsh", Role.NURSE),
        member(BO, "Dr Bo Lind", Role.PRESCRIBER),
        member(PHIL, "Phil Ames", Role.PHARMACIST),
    )
    charge = Charge("ana", "K7", named=False, since=NOON, prescriber=BEN, members=(BEN, DINA, BO, PHIL))
    return Team("team", name="Riverside", hours=HOURS, members=people, charges=(charge,))


class Ward:
    """The team and Ana's case; what was said to whom."""

    def __init__(self, case: Case | None = None, the_team: Team | None = None) -> None:
        self.team = the_team or team()
        self.case: Case | None = case or shared(running(SHORT))
        self.now = NOON
        self.done: TeamDecision | Refusal = Refusal(Message())
        self.to_patient: list[Notice] = []
        self.to_team: list[Notice] = []
        self.rows: Rows = ()

    def does(self, by: int, command: AboutCase, chat: ChatKind = ChatKind.PRIVATE) -> Message:
        """Decide a member's command and make all that follows true; return what the member reads."""
        self.done = decide_team(self.team, command, Context(self.now, by, chat, self.case))
        if isinstance(self.done, Refusal):
            self.rows = ()
            return self.done.message
        self.team = evolve_team_all(self.team, self.done.facts)
        self.to_team += self.done.notices
        for each in self.done.for_cases:
            assert self.case is not None
            decided = decide(self.case, each.command, self.now)
            assert isinstance(decided, Decision)
            self.case = evolve_all(self.case, decided.facts)
            self.to_patient += decided.notices
        assert self.done.answer is not None
        self.rows = self.done.answer.choices
        return self.done.answer.message

    def taps(self, by: int, label: str, value: object = None) -> Message:
        """Tap a button of what was read last."""
        found = [c for row in self.rows for c in row if c.label == label and value in {None, c.value}]
        assert found, f"no {label!r} among {self.labels()}"
        command = found[0].command
        assert isinstance(command, AboutCase)
        return self.does(by, command)

    def labels(self) -> list[str]:
        """Return the keys of the buttons now shown."""
        return [choice.label for row in self.rows for choice in row]

    def deeds(self) -> list[str]:
        """Return what the trail keeps of what was done last."""
        return [] if isinstance(self.done, Refusal) else [entry.deed.value for entry in self.done.entries]


def covered(by: int) -> Team:
    """Return the team while Ben is away and this member stands in; nobody but Ben was assigned to Ana."""
    there = team()
    ben = there.member(BEN)
    assert ben is not None
    alone = replace(there.charges[0], members=(BEN,))
    return replace(there.with_member(replace(ben, cover=by)), charges=(alone,))
