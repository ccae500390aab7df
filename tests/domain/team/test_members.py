"""Who is in a team: in, confirmed, out, and what that does to patients and open things."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from domain.audit import Deed
from domain.commands.team.assigning import AskAway, ShowCharges
from domain.commands.team.base import AboutCase, TeamCommand, TeamWake
from domain.commands.team.charges import AddCharge, LoseCharge
from domain.commands.team.members import (
    AskRemoveMember,
    BindGroup,
    ConfirmMember,
    FoundTeam,
    InviteMember,
    JoinTeam,
    LeaveTeam,
    OfferGroup,
    RemoveMember,
    ShowMembers,
    UnbindGroup,
)
from domain.decision import Refusal
from domain.facts.team.base import TeamFact
from domain.facts.team.members import MemberConfirmed
from domain.messages.team.members import (
    GroupIsUnbound,
    LastLead,
    MembersShown,
    NotAllowed,
    NotYetConfirmed,
    NotYourPatient,
    RemovalAsked,
    YouAreOut,
)
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decide.arms import team_arm
from domain.team.decide.gate import ACTIONS
from domain.team.decision import TeamDecision
from domain.team.evolve import evolve_team
from domain.team.roles import ChatKind, Role
from domain.team.team import Membership, Team
from domain.team.ticket import Matter, Ticket
from tests.domain.team.teams import (
    BEN,
    CLEO,
    DINA,
    EMIL,
    GROUP,
    NOW,
    WEEKDAYS,
    a_team,
    does,
    refused,
    without,
)


def test_a_team_is_founded_once() -> None:
    """Name and hours of a team that exists stay as they are."""
    found = FoundTeam("Riverside", WEEKDAYS, a_team().digest_at)
    team, _ = does(Team("t"), found, None)
    assert (team.name, team.hours) == ("Riverside", WEEKDAYS)
    again, decided = does(team, replace(found, name="Hillside"), None)
    assert (again, decided.facts) == (team, ())


def test_only_the_operators_invitation_needs_no_yes_of_a_lead() -> None:
    """Mutant: `confirmed=True` for everybody."""
    _, by_lead = does(a_team(), InviteMember("Dina", (Role.NURSE,)))
    _, by_operator = does(a_team(), InviteMember("Emil", (Role.LEAD,)), None)
    assert by_lead.invites is not None
    assert by_lead.invites.member is not None
    assert not by_lead.invites.member.confirmed
    assert by_operator.invites is not None
    assert by_operator.invites.member is not None
    assert by_operator.invites.member.confirmed
    assert by_lead.entries[0].deed is Deed.INVITED


def test_who_joins_waits_and_every_lead_is_asked() -> None:
    """Nobody else is, and who is confirmed from the start asks nobody."""
    team, decided = does(a_team(), JoinTeam(7, "Ana", (Role.NURSE,)), None)
    assert [notice.person for notice in decided.notices] == [EMIL]
    waiting = team.member(7)
    assert waiting is not None
    assert waiting.membership is Membership.WAITING
    assert isinstance(refused(team, ShowMembers(), 7).message, NotYetConfirmed)
    team, decided = does(team, ConfirmMember(7))
    assert [notice.person for notice in decided.notices] == [7]
    assert len(team.working) == 4
    assert does(team, ConfirmMember(7))[1].facts == ()
    assert does(a_team(), JoinTeam(8, "Ana", (Role.LEAD,), confirmed=True), None)[1].notices == ()


def test_a_removed_member_sees_no_patient_and_has_nothing_open() -> None:
    """Patients and open things go back to the team; who stood in for somebody stands in no more."""
    ticket = Ticket(1, "ana", Matter.WORSE, NOW, taken_by=BEN, taken_at=NOW)
    other = Ticket(2, "ana", Matter.HOLD, NOW, taken_by=DINA, taken_at=NOW)
    team = a_team().with_ticket(ticket).with_ticket(other)
    dina = team.member(DINA)
    assert dina is not None
    team = team.with_member(replace(dina, cover=BEN))
    _, asked = does(team, AskRemoveMember(BEN))
    assert asked.answer is not None
    assert asked.answer.message == RemovalAsked("Europe/London", "Dr Ben Okafor", 1, 1)
    left, decided = does(team, RemoveMember(BEN))
    assert [notice.person for notice in decided.notices] == [BEN]
    assert not left.sees(BEN, "ana")
    charge, (first, second), dina = left.charge("ana"), left.tickets, left.member(DINA)
    assert charge is not None
    assert dina is not None
    assert (charge.prescriber, charge.members, dina.cover) == (None, (DINA,), None)
    assert (first.taken_by or second.taken_by) == DINA
    assert None in {first.taken_by, second.taken_by}
    assert isinstance(refused(left, ShowMembers(), BEN).message, NotAllowed)
    for command in (ConfirmMember(BEN), AskRemoveMember(BEN), RemoveMember(BEN), RemoveMember(77)):
        assert isinstance(refused(left, command).message, NotAllowed)


def test_the_last_lead_stays() -> None:
    """Nobody could let anybody in any more. Mutant: `_is_last_lead` counts those who wait."""
    for command in (AskRemoveMember(EMIL), RemoveMember(EMIL), LeaveTeam()):
        assert isinstance(refused(a_team(), command).message, LastLead)


def test_somebody_leaves_by_themselves() -> None:
    """One tap and a yes; they read it as the answer, not as news."""
    _, asked = does(a_team(), ShowMembers(), DINA)
    assert asked.answer is not None
    assert [c.label for row in asked.answer.choices for c in row] == ["leave_team"]
    two_leads = replace(a_team(), members=(*a_team().members, replace(a_team().members[0], person=8)))
    _, surely = does(two_leads, AskRemoveMember(EMIL))
    assert surely.answer is not None
    assert surely.answer.choices[0][0].command == LeaveTeam()
    team, decided = does(a_team(), LeaveTeam(), DINA)
    assert decided.notices == ()
    assert decided.answer is not None
    assert isinstance(decided.answer.message, YouAreOut)
    assert not team.sees(DINA, "ana")


def test_a_lead_sees_who_waits_and_what_can_be_done() -> None:
    """Cleo waits: she is confirmed or closed; the others are removed after a question; the group goes."""
    _, decided = does(a_team(), ShowMembers())
    assert decided.answer is not None
    assert isinstance(decided.answer.message, MembersShown)
    commands = [choice.command for row in decided.answer.choices for choice in row]
    assert commands == [
        ConfirmMember(CLEO),
        RemoveMember(CLEO),
        AskRemoveMember(EMIL),
        AskRemoveMember(BEN),
        AskRemoveMember(DINA),
        ShowCharges(),
        AskAway(),
        UnbindGroup(),
    ]
    _, without_group = does(replace(a_team(), group=None), ShowMembers())
    assert without_group.answer is not None
    assert without_group.answer.choices[-1][0].command == OfferGroup()


def test_a_group_is_bound_and_let_go() -> None:
    """From inside by a lead; letting go twice says the same and changes nothing."""
    bare, decided = does(a_team(), UnbindGroup(), EMIL, ChatKind.GROUP)
    assert bare.group is None
    assert decided.entries[0].deed is Deed.GROUP_UNBOUND
    again, decided = does(bare, UnbindGroup())
    assert again == bare
    assert decided.answer is not None
    assert isinstance(decided.answer.message, GroupIsUnbound)
    assert does(bare, OfferGroup())[1].invites is not None
    team, decided = does(bare, BindGroup(GROUP), EMIL, ChatKind.GROUP)
    assert team.group == GROUP
    assert decided.entries[0].who == "Emil Hart"


def test_in_the_group_it_is_said_where_something_is_done() -> None:
    """Inviting is for the private chat; what is for nobody like Dina says no more than no."""
    invite = InviteMember("Ana", (Role.NURSE,))
    assert refused(a_team(), invite, EMIL, ChatKind.GROUP).message == NotAllowed(
        "Europe/London", in_private=True
    )
    assert refused(a_team(), invite, DINA, ChatKind.GROUP).message == NotAllowed("Europe/London")


@dataclass(frozen=True, slots=True)
class LooksAt(AboutCase):
    """A command about a patient, for these tests alone."""


@dataclass(frozen=True, slots=True)
class Undecided(TeamCommand):
    """A command without an arm."""


@dataclass(frozen=True, slots=True)
class Unfolded(TeamFact):
    """A fact without an arm."""


def test_who_does_not_see_a_patient_does_nothing_about_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Emil leads, Ben prescribes, Dina is assigned, and somebody stands in; another nurse is none of it."""
    monkeypatch.setitem(ACTIONS, LooksAt, ACTIONS[ShowMembers])
    team, _ = does(a_team(), JoinTeam(7, "Ana", (Role.NURSE,), confirmed=True), None)
    for person in (EMIL, BEN, DINA):
        assert not isinstance(decide_team(team, LooksAt("ana"), Context(NOW, person)), Refusal)
    assert isinstance(refused(team, LooksAt("ana"), 7).message, NotYourPatient)
    assert isinstance(refused(team, LooksAt("nobody"), EMIL).message, NotYourPatient)
    ben = team.member(BEN)
    assert ben is not None
    covered = team.with_member(replace(ben, cover=7))
    assert covered.sees(7, "ana")
    assert [charge.code for charge in covered.seen_by(7)] == ["M2"]
    assert not team.sees(77, "ana")


def test_what_is_in_no_table_is_nobodys() -> None:
    """A member's command without an action, or from nowhere. Mutant: a default of `ACTIONS.get`."""
    assert isinstance(refused(a_team(), Undecided()).message, NotAllowed)
    assert isinstance(refused(a_team(), ShowMembers(), None).message, NotAllowed)
    assert isinstance(refused(a_team(), ShowMembers(), 77).message, NotAllowed)


def test_what_has_no_arm_changes_nothing_but_the_version() -> None:
    """A command, a fact, and somebody who is not there."""
    assert team_arm(Undecided(), a_team(), Context(NOW)) == TeamDecision()
    assert evolve_team(a_team(), Unfolded()) == replace(a_team(), version=1)
    assert evolve_team(without(a_team(), CLEO), MemberConfirmed(CLEO)).member(CLEO) is None


def test_charges_come_and_go_by_the_patients_word() -> None:
    """The code stays when only the name changes; who goes takes everything open along."""
    team, _ = does(a_team(), AddCharge("ana", named=False), None)
    charge = team.charge("ana")
    assert charge is not None
    assert (charge.code, charge.named) == ("M2", False)
    team, _ = does(team, AddCharge("dina", named=True, prescriber=CLEO), None)
    new = team.charge("dina")
    assert new is not None
    assert (new.code != "M2", new.prescriber, new.members) == (True, None, ())
    team = team.with_ticket(Ticket(1, "ana", Matter.WORSE, NOW))
    left, decided = does(team, LoseCharge("ana"), None)
    assert (left.charge("ana"), left.tickets, decided.withdrawals) == (None, (), ("ticket:1", "charge:ana"))
    assert does(left, LoseCharge("ana"), None)[1].facts == ()


def test_a_team_with_nothing_due_wakes_to_nothing() -> None:
    """And a closed ticket is no longer kept."""
    assert does(a_team(), TeamWake(), None)[1].facts == ()
    ticket = Ticket(1, "ana", Matter.WORSE, NOW)
    team = a_team().with_ticket(ticket)
    assert team.ticket(1) == ticket
    assert team.with_ticket(replace(ticket, closed_at=NOW)).ticket(1) is None
