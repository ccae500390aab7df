"""Who of a team sees which patient, who stands in for whom, and whose chat is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

import pytest

from domain.commands.team.assigning import (
    AskAway,
    AskCover,
    AskCoverUntil,
    AssignPatient,
    EndCover,
    PutPrescriber,
    SetCover,
    ShowCharges,
    ShowWhoSees,
    UnassignPatient,
)
from domain.commands.team.base import TeamCommand, TeamWake
from domain.commands.team.members import RemoveMember, ShowMembers
from domain.commands.team.tickets import NoteReach
from domain.facts.team.assigning import (
    CoverSet,
    PatientAssigned,
    PatientUnassigned,
    PrescriberPut,
)
from domain.facts.team.tickets import MemberReach
from domain.messages.team.assigning import (
    ChargesShown,
    CoverAsked,
    CoverBegun,
    CoverIsOver,
    GroupLost,
    MemberReachable,
    MemberUnreachable,
    PatientIsYours,
    WhoSeesCode,
)
from domain.messages.team.members import MembersShown, NotAllowed, NotYourPatient
from domain.team.agenda import team_agenda
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decide.assigning import charge_rows
from domain.team.decision import TeamDecision
from domain.team.evolve import evolve_team, evolve_team_all
from domain.team.team import Team
from tests.domain.team.riverside import (
    ANA,
    BEN,
    CLEO,
    DINA,
    EMIL,
    FAY,
    GROUP,
    NOW,
    OTHER,
    after,
    decided,
    refused,
    riverside,
)

T = TypeVar("T")

UNTIL = date(2027, 7, 16)


def test_who_is_assigned_sees_the_patient_and_is_told() -> None:
    """The trail names the patient's case; whoever is taken off sees nothing of them any more."""
    team = riverside()
    assert not team.sees(DINA, ANA)
    done = decided(team, AssignPatient(ANA, DINA))
    team = evolve_team_all(team, done.facts)
    (told,), (entry,) = done.notices, done.entries
    assert told.message == PatientIsYours("Europe/London", "A2", "Emil Hart", answers=False)
    assert (told.person, told.about, entry.case_id, entry.detail) == (DINA, ANA, ANA, "Dina Marsh")
    assert team.sees(DINA, ANA)
    assert not team.sees(DINA, OTHER)
    team = after(team, UnassignPatient(ANA, DINA))
    assert not team.sees(DINA, ANA)


def test_the_prescriber_of_a_patient_is_a_prescriber() -> None:
    """Who answered before goes on seeing the patient; a nurse never answers for a plan."""
    team = after(riverside(), PutPrescriber(ANA, FAY))
    charge = team.charge(ANA)
    assert charge is not None
    assert (charge.prescriber, team.sees(BEN, ANA), team.sees(FAY, ANA)) == (FAY, True, True)
    done = decided(team, PutPrescriber(OTHER, FAY))
    assert isinstance(done.notices[0].message, PatientIsYours)
    assert done.notices[0].message.answers
    assert isinstance(refused(team, PutPrescriber(ANA, DINA)).message, NotAllowed)
    left = after(team, UnassignPatient(ANA, FAY)).charge(ANA)
    assert left is not None
    assert left.prescriber is None


@pytest.mark.parametrize("command", [AssignPatient(ANA, BEN), UnassignPatient(ANA, DINA)])
def test_twice_the_same_changes_nothing(command: TeamCommand) -> None:
    """It is shown as it is, and nobody is told again."""
    done = decided(riverside(), command)
    assert (done.facts, done.notices, done.entries) == ((), (), ())
    assert done.answer is not None


def test_who_waits_or_is_out_is_not_assigned() -> None:
    """Mutant: no look at whether the member works."""
    team = after(riverside(), RemoveMember(DINA))
    for person in (CLEO, DINA, 99):
        assert isinstance(refused(team, AssignPatient(ANA, person)).message, NotAllowed)


def test_a_patient_who_is_not_in_charge_is_shown_to_nobody() -> None:
    """Not even to a lead; and facts about somebody unknown change nothing."""
    team = riverside()
    assert isinstance(refused(team, ShowWhoSees("unknown")).message, NotYourPatient)
    facts = (PatientAssigned("unknown", DINA), PatientUnassigned("unknown", DINA), PrescriberPut("x", BEN))
    for fact in (*facts, CoverSet(99, BEN, UNTIL), MemberReach(99, reachable=False)):
        assert replace(evolve_team(team, fact), version=team.version) == team


def test_the_list_of_who_sees_whom_has_pages() -> None:
    """Codes only, twelve a page; a page that is no longer there is the last."""
    team = riverside()
    shown = _shown(team, ShowCharges(), ChargesShown)
    assert [(line.code, line.prescriber, line.members) for line in shown.lines] == [
        ("A2", "Dr Ben Okafor", ()),
        ("B3", None, ()),
    ]
    ana = team.charges[0]
    many = replace(team, charges=tuple(replace(ana, case_id=f"c{n}", code=f"K{n:02}") for n in range(30)))
    middle = _shown(many, ShowCharges(1), ChargesShown)
    assert (middle.page, middle.pages, middle.lines[0].code) == (1, 3, "K12")
    assert _shown(many, ShowCharges(9), ChargesShown).page == 2
    assert _shown(many, ShowCharges(-1), ChargesShown).page == 0
    assert _shown(replace(team, charges=()), ShowCharges(), ChargesShown).lines == ()
    assert _shown(team, ShowWhoSees(ANA), WhoSeesCode).line.code == "A2"


def test_a_lead_finds_it_below_the_card_and_nobody_else() -> None:
    """Buttons that would be refused are not offered."""
    team = riverside()
    assert charge_rows(team, team.charges[0], Context(NOW, EMIL)) != ()
    for person in (BEN, CLEO, None):
        assert charge_rows(team, team.charges[0], Context(NOW, person)) == ()


def test_who_stands_in_sees_the_same_patients_until_the_last_day_is_over() -> None:
    """It ends by itself at midnight by the team's clock. Mutant: the day itself does not count."""
    done = decided(riverside(), SetCover(BEN, FAY, UNTIL))
    team = evolve_team_all(riverside(), done.facts)
    assert {each.person for each in done.notices} == {BEN, FAY}
    assert isinstance(done.notices[0].message, CoverBegun)
    assert team.sees(FAY, ANA)
    (due,) = (each for each in team_agenda(team) if isinstance(each.command, EndCover))
    assert due.at == datetime.fromisoformat("2027-07-16T23:00:00+00:00")
    before = decide_team(team, TeamWake(), Context(due.at - timedelta(seconds=1)))
    assert isinstance(before, TeamDecision)
    team = evolve_team_all(team, before.facts)  # the digest was due by then
    assert team.sees(FAY, ANA)
    ended = decide_team(team, TeamWake(), Context(due.at))
    assert isinstance(ended, TeamDecision)
    team = evolve_team_all(team, ended.facts)
    assert {each.person for each in ended.notices} == {BEN, FAY}
    assert not team.sees(FAY, ANA)
    assert not any(isinstance(each.command, EndCover) for each in team_agenda(team))


def test_a_lead_says_that_somebody_is_back() -> None:
    """At once, and once."""
    team = after(riverside(), SetCover(BEN, FAY, UNTIL))
    done = decided(team, EndCover(BEN))
    assert done.answer is not None
    assert isinstance(done.answer.message, CoverIsOver)
    team = evolve_team_all(team, done.facts)
    assert isinstance(refused(team, EndCover(BEN)).message, NotAllowed)


def test_a_prescriber_is_stood_in_for_by_a_prescriber() -> None:
    """A nurse cannot answer for plans; nobody stands in for themselves, or while away; days are bounded."""
    team = riverside()
    for person, cover in ((BEN, DINA), (BEN, BEN), (BEN, CLEO), (99, FAY), (BEN, 99)):
        assert isinstance(refused(team, SetCover(person, cover, UNTIL)).message, NotAllowed)
        assert isinstance(refused(team, AskCoverUntil(person, cover)).message, NotAllowed)
    for day in (date(2027, 7, 8), date(2028, 7, 20)):
        assert isinstance(refused(team, SetCover(BEN, FAY, day)).message, NotAllowed)
    away = after(team, SetCover(FAY, BEN, UNTIL))
    assert isinstance(refused(away, SetCover(BEN, FAY, UNTIL)).message, NotAllowed)
    assert _shown(team, AskCover(BEN), CoverAsked).possible
    assert not _shown(after(team, RemoveMember(FAY)), AskCover(BEN), CoverAsked).possible
    assert isinstance(refused(team, AskCover(CLEO)).message, NotAllowed)
    assert decided(team, SetCover(DINA, EMIL, UNTIL)).notices[0].person == DINA


def test_the_questions_offer_days_and_people() -> None:
    """Who is away already is not asked about again; the first day offered is today."""
    team = riverside()
    asked = decided(team, AskAway()).answer
    assert asked is not None
    assert len(asked.choices) == 5  # four at work, and the way back
    asked = decided(after(team, SetCover(BEN, FAY, UNTIL)), AskAway()).answer
    assert asked is not None
    assert len(asked.choices) == 4
    until = decided(team, AskCoverUntil(BEN, FAY)).answer
    assert until is not None
    assert until.choices[0][0].value == date(2027, 7, 9)


def test_who_stood_in_and_leaves_stands_in_no_more() -> None:
    """The absence goes on, and the list says that nobody stands in; the other way round it is over."""
    team = after(riverside(), SetCover(BEN, FAY, UNTIL))
    line = next(
        each
        for each in _shown(after(team, RemoveMember(FAY)), ShowMembers(), MembersShown).members
        if each.name == "Dr Ben Okafor"
    )
    assert (line.away_until, line.cover) == (UNTIL, None)
    left = team_agenda(after(team, RemoveMember(BEN)))
    assert not any(isinstance(each.command, EndCover) for each in left)


def test_the_leads_are_told_once_of_a_chat_that_is_closed() -> None:
    """And once that it is open again. Mutant: they are told at every wake."""
    team = riverside()
    done = decided(team, NoteReach(DINA, reachable=False), None)
    assert [(each.person, type(each.message)) for each in done.notices] == [(EMIL, MemberUnreachable)]
    team = evolve_team_all(team, done.facts)
    assert decided(team, NoteReach(DINA, reachable=False), None) == TeamDecision()
    back = decided(team, NoteReach(DINA, reachable=True), None)
    assert [(each.person, type(each.message)) for each in back.notices] == [(EMIL, MemberReachable)]
    assert decided(team, NoteReach(CLEO, reachable=False), None) == TeamDecision()
    assert decided(team, NoteReach(EMIL, reachable=False), None).notices == ()
    assert isinstance(refused(team, NoteReach(DINA, reachable=True), EMIL).message, NotAllowed)


def test_a_group_that_is_lost_is_nobodys() -> None:
    """The leads are told, and nothing is said there any more."""
    team = replace(riverside(), group=GROUP)
    assert decided(team, NoteReach(GROUP, reachable=True), None) == TeamDecision()
    done = decided(team, NoteReach(GROUP, reachable=False), None)
    assert [(each.person, each.message) for each in done.notices] == [(EMIL, GroupLost("Europe/London"))]
    assert evolve_team_all(team, done.facts).group is None


def _shown(team: Team, command: TeamCommand, kind: type[T]) -> T:
    answer = decided(team, command).answer
    assert answer is not None
    assert isinstance(answer.message, kind)
    return answer.message
