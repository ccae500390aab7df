"""Deciding who of a team sees which patient: the leads say so."""

from __future__ import annotations

from domain.audit import Deed, Entry
from domain.commands.team.assigning import (
    AssignPatient,
    PutPrescriber,
    ShowCharges,
    ShowWhoSees,
    UnassignPatient,
)
from domain.commands.team.members import ShowMembers
from domain.decision import Refusal
from domain.facts.team.assigning import PatientAssigned, PatientUnassigned, PrescriberPut
from domain.facts.team.base import TeamFact
from domain.messages.team.assigning import ChargeLine, ChargesShown, PatientIsYours, WhoSeesCode
from domain.messages.team.members import NotAllowed, NotYourPatient
from domain.notices import Answer, Choice, Notice, Rows
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.roles import Role
from domain.team.team import Charge, Member, Team

A_PAGE = 12
A_ROW = 3
MOST = 30
"""Members with buttons below one patient: two each, and Telegram takes a hundred."""

CHARGES = "charges"


def topic_of_charge(case_id: str) -> str:
    """Return the topic of what is said about who sees a patient."""
    return f"charge:{case_id}"


@team_arm.register
def show(command: ShowCharges, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show who sees whom, by codes."""
    del context
    charges = sorted(team.charges, key=lambda charge: charge.code)
    pages = max(1, -(-len(charges) // A_PAGE))
    page = min(max(command.page, 0), pages - 1)
    here = charges[page * A_PAGE : (page + 1) * A_PAGE]
    shown = ChargesShown(team.zone, tuple(_line(team, charge) for charge in here), page, pages)
    named = [Choice("who_sees_code", ShowWhoSees(charge.case_id), charge.code) for charge in here]
    rows = tuple(tuple(named[start : start + A_ROW]) for start in range(0, len(named), A_ROW))
    turns = (
        *((Choice("charges_before", ShowCharges(page - 1)),) if page else ()),
        *((Choice("charges_after", ShowCharges(page + 1)),) if page + 1 < pages else ()),
        Choice("to_members", ShowMembers()),
    )
    return TeamDecision(answer=Answer(shown, CHARGES, (*rows, turns)))


@team_arm.register
def who_sees(command: ShowWhoSees, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show who sees this patient, and let it be changed."""
    del context
    charge = team.charge(command.case_id)
    return Refusal(NotYourPatient(team.zone)) if charge is None else TeamDecision(answer=_seen(team, charge))


@team_arm.register
def assign(command: AssignPatient, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let a member see the patient, and tell them."""
    fact = PatientAssigned(command.case_id, command.person)
    return _change(team, context, command.case_id, command.person, fact)


@team_arm.register
def put_prescriber(command: PutPrescriber, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let a prescriber answer for the plan, and tell them."""
    member = team.member(command.person)
    if member is None or Role.PRESCRIBER not in member.roles:
        return Refusal(NotAllowed(team.zone))
    fact = PrescriberPut(command.case_id, command.person)
    return _change(team, context, command.case_id, command.person, fact)


@team_arm.register
def unassign(command: UnassignPatient, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let a member see the patient no more."""
    fact = PatientUnassigned(command.case_id, command.person)
    return _change(team, context, command.case_id, command.person, fact)


def _change(
    team: Team, context: Context, case_id: str, person: int, fact: TeamFact
) -> TeamDecision | Refusal:
    charge, member = team.charge(case_id), team.member(person)
    if charge is None or member is None or not member.works:
        return Refusal(NotAllowed(team.zone))
    after = evolve_team_all(team, (fact,))
    now = after.charge(case_id)
    if now is None or now == charge:  # twice the same: it is so already
        return TeamDecision(answer=_seen(team, charge))
    return TeamDecision(
        (fact,),
        () if isinstance(fact, PatientUnassigned) else (_told(team, context, now, person),),
        answer=_seen(after, now),
        entries=(_entry(team, context, case_id, member, fact),),
    )


def _told(team: Team, context: Context, charge: Charge, person: int) -> Notice:
    by, topic = team.member(context.by), topic_of_charge(charge.case_id)
    answers = charge.prescriber == person
    said = PatientIsYours(team.zone, charge.code, by.name if by is not None else "", answers)
    key = f"{topic}:{team.version}"
    return Notice(key, person, said, topic, context.now, about=charge.case_id)


def _entry(team: Team, context: Context, case_id: str, member: Member, fact: TeamFact) -> Entry:
    by = team.member(context.by)
    name = by.name if by is not None else ""
    match fact:
        case PatientUnassigned():
            deed = Deed.UNASSIGNED
        case PrescriberPut():
            deed = Deed.PUT_PRESCRIBER
        case _:
            deed = Deed.ASSIGNED
    return Entry(context.now, name, context.by, deed, case_id, team.id, member.name)


def _seen(team: Team, charge: Charge) -> Answer:
    rows = [row for member in team.working[:MOST] if (row := _row(charge, member))]
    back: Rows = ((Choice("to_charges", ShowCharges()),),)
    return Answer(
        WhoSeesCode(team.zone, _line(team, charge)), topic_of_charge(charge.case_id), (*rows, *back)
    )


def _row(charge: Charge, member: Member) -> tuple[Choice, ...]:
    """What can be changed about one member; leads see everybody as it is."""
    sees = member.person in {charge.prescriber, *charge.members}
    case_id, person = charge.case_id, member.person
    choices: list[Choice] = []
    if sees:
        choices.append(Choice("unassign", UnassignPatient(case_id, person), member.name))
    elif member.roles != (Role.LEAD,):
        choices.append(Choice("assign", AssignPatient(case_id, person), member.name))
    if Role.PRESCRIBER in member.roles and charge.prescriber != person:
        choices.append(Choice("put_prescriber", PutPrescriber(case_id, person), member.name))
    return tuple(choices)


def _line(team: Team, charge: Charge) -> ChargeLine:
    prescriber = team.member(charge.prescriber)
    others = (team.member(each) for each in charge.members if each != charge.prescriber)
    names = tuple(each.name for each in others if each is not None and each.works)
    return ChargeLine(charge.code, prescriber.name if prescriber is not None else None, names)


def charge_rows(team: Team, charge: Charge, context: Context) -> Rows:
    """Return the button below a patient's card by which a lead says who sees them."""
    member = team.member(context.by)
    if member is None or not member.works or Role.LEAD not in member.roles:
        return ()
    return ((Choice("who_sees_this", ShowWhoSees(charge.case_id)),),)
