"""The table of permissions, cell by cell, and the gate in front of every command of a team."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commands.base import Command
from domain.commands.team.base import AboutCase, TeamCommand
from domain.commands.team.members import RemoveMember, ShowMembers
from domain.decision import Refusal
from domain.messages.team.members import NotAllowed, NotYetConfirmed, NotYourPatient
from domain.permissions import TABLE, Action, may
from domain.registry import kinds_of
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decide.gate import ACTIONS, OF_THE_OPERATOR, not_allowed
from domain.team.roles import ChatKind, Role
from tests.domain.laws.walks import built
from tests.domain.team.riverside import ANA, BEN, CLEO, DINA, EMIL, NOW, after, riverside

# Columns: prescriber, nurse, pharmacist, lead. p: in private; b: in private and in the group; -: nowhere.
WANTED = """
see_team        p p p p
invite_member   - - - p
confirm_member  - - - p
remove_member   - - - p
bind_group      - - - b
unbind_group    - - - b
leave_team      p p p p
cover           - - - p
invite_patient  p p - p
assign          - - - p
see_digest      b b b b
open_card       b b b b
see_chart       p p p p
see_trail       p - - p
take            b b b b
release         b b b b
hand_over       p p p p
close_ticket    p p p p
message         p p p -
hold            p p - -
answer_hold     p p - -
confirm_step    p - - -
step_back       p - - -
propose_plan    p p p -
set_plan        p - - -
stop_course     p - - -
review          p p p -
close_case      p p - -
"""
OF_THE_CLOCK = {"SendDigest", "Climb", "ReopenTicket", "ReviewAgain", "TellUnheeded"}
"""What is done by a wake alone: the gate refuses it to everybody. Written by hand, as the table is."""

COLUMNS = (Role.PRESCRIBER, Role.NURSE, Role.PHARMACIST, Role.LEAD)
CELLS = [
    (action, role, chat, letter == "b" or (letter == "p" and chat is ChatKind.PRIVATE))
    for action, *letters in (line.split() for line in WANTED.strip().splitlines())
    for role, letter in zip(COLUMNS, letters, strict=True)
    for chat in ChatKind
]


def _is_ours(kind: type[Command]) -> bool:
    """Whether it is a command of the product, and not of some test."""
    return kind.__module__.startswith("domain.")


KINDS = sorted(
    (each for each in kinds_of(Command).values() if issubclass(each, TeamCommand) and _is_ours(each)),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize(("action", "role", "chat", "wanted"), CELLS)
def test_each_cell_is_as_it_is_written_here(action: str, role: Role, chat: ChatKind, *, wanted: bool) -> None:
    """This table is written by hand. Mutant: any cell of the product's table is changed."""
    assert may(Action(action), (role,), chat) is wanted


def test_the_table_here_has_every_cell() -> None:
    """A new action, role or kind of chat has to be written here too."""
    assert [cell[:3] for cell in CELLS] == [(a, r, c) for a in Action for r in COLUMNS for c in ChatKind]
    assert set(COLUMNS) == set(Role)


@given(st.sampled_from(Action), st.sets(st.sampled_from(Role)), st.sampled_from(ChatKind))
def test_several_roles_may_what_one_of_them_may(action: Action, roles: set[Role], chat: ChatKind) -> None:
    """No role takes away what another gives; without a role nothing is allowed."""
    assert may(action, roles, chat) is any(may(action, (role,), chat) for role in roles)


def test_what_is_not_in_the_table_is_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Default deny. Mutant: `TABLE.get(action, everybody)`."""
    monkeypatch.delitem(TABLE, Action.SEE_TEAM)
    assert not any(may(Action.SEE_TEAM, tuple(Role), chat) for chat in ChatKind)


def test_a_command_without_an_action_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """To every role, in every chat. Mutant: the gate lets a command pass that has no action."""
    monkeypatch.delitem(ACTIONS, ShowMembers)
    for person in (EMIL, BEN, DINA):
        for chat in ChatKind:
            refusal = not_allowed(riverside(), ShowMembers(), Context(NOW, person, chat))
            assert isinstance(refusal, Refusal)
            assert isinstance(refusal.message, NotAllowed)


def test_every_command_belongs_to_members_or_to_the_machine() -> None:
    """Each command has its action, or is for the command line, an invitation, a case or the clock alone."""
    stray = [kind.__name__ for kind in KINDS if kind not in ACTIONS and not issubclass(kind, OF_THE_OPERATOR)]
    assert set(stray) == OF_THE_CLOCK


@given(st.sampled_from(KINDS).flatmap(built), st.sampled_from(ChatKind))
def test_whoever_is_out_or_not_yet_in_may_do_nothing(command: TeamCommand, chat: ChatKind) -> None:
    """A removed member, one who waits, a stranger: all is refused. Mutant: no look at membership."""
    team = after(riverside(), RemoveMember(DINA))
    for person, kind in ((DINA, NotAllowed), (99, NotAllowed), (CLEO, NotAllowed | NotYetConfirmed)):
        outcome = decide_team(team, command, Context(NOW, person, chat))
        assert isinstance(outcome, Refusal)
        assert isinstance(outcome.message, kind)


@given(st.sampled_from([each for each in KINDS if issubclass(each, AboutCase)]).flatmap(built))
def test_nobody_does_anything_about_a_patient_they_do_not_see(command: AboutCase) -> None:
    """Dina is not assigned to Ana, nor is anybody to a case that the team has never heard of."""
    for case_id, person in ((ANA, DINA), ("unknown", EMIL)):
        about = type(command)(**{**{n: getattr(command, n) for n in command.__slots__}, "case_id": case_id})
        outcome = not_allowed(riverside(), about, Context(NOW, person))
        assert isinstance(outcome, Refusal)
        assert isinstance(outcome.message, NotAllowed | NotYourPatient)


@given(st.sampled_from(KINDS).flatmap(built))
def test_nobody_says_for_a_case_or_the_machine_what_only_they_say(command: TeamCommand) -> None:
    """A lead cannot forge what a case tells its team. Mutant: `Heard` in ACTIONS."""
    if type(command) in ACTIONS:
        assert not_allowed(riverside(), command, Context(NOW)) is None or not isinstance(
            command, OF_THE_OPERATOR
        )
    else:
        assert not_allowed(riverside(), command, Context(NOW, EMIL)) is not None
