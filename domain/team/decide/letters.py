"""Deciding about letters between a team's members and its patients."""

from __future__ import annotations

from dataclasses import replace

from domain.audit import Deed, Entry
from domain.case import Case, Stage
from domain.commands.base import Command
from domain.commands.letters import OpenLetter, TakeLetter, TakeLetterBack
from domain.commands.team.letters import (
    DropTo,
    LetterBack,
    LetterForTeam,
    PreviewTo,
    SeeLetter,
    SendTo,
    UndoTo,
    WriteTo,
)
from domain.commands.team.tickets import TakeTicket
from domain.decision import Refusal
from domain.letter import GRACE, letter_of, topic_of_letter
from domain.messages.team.letters import (
    CannotBeWrittenTo,
    ChatClosed,
    LetterPreview,
    LetterStays,
    LetterTooLate,
    LetterToPatient,
    MessageInGroup,
    PatientWrote,
    WriteAsked,
)
from domain.notices import Answer, Choice, Notice, Rows
from domain.permissions import Action, may
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.taking import take
from domain.team.decision import NOTHING, Copies, ForCase, TeamDecision
from domain.team.hours import opens_next
from domain.team.roles import ChatKind, Role
from domain.team.team import Charge, Member, Team
from domain.team.ticket import Matter

WRITING = "writing"


def topic_in_group(letter: str) -> str:
    """Return the topic of what the group reads of a letter."""
    return f"group-{topic_of_letter(letter)}"


def write_row(team: Team, charge: Charge, context: Context) -> Rows:
    """Return the button of a patient's card, for who may write."""
    member = team.member(context.by)
    if member is None or not may(Action.MESSAGE, member.roles, ChatKind.PRIVATE):
        return ()
    return ((Choice("write_to", WriteTo(charge.case_id)),),)


@team_arm.register
def writes(command: WriteTo, team: Team, context: Context) -> TeamDecision | Refusal:
    """Say how: by a reply, which is shown once more before it goes."""
    refused = _closed(team, command.case_id, context.case)
    if refused is not None:
        return refused
    code = _code(team, command.case_id)
    rows: Rows = ((Choice("drop_letter", DropTo(command.case_id)),),)
    decision = TeamDecision(answer=Answer(WriteAsked(team.zone, code), WRITING, rows, below=True))
    if command.answers is None:
        return decision
    return decision + _opened(team, context, command.case_id, command.answers)


@team_arm.register
def previews(command: PreviewTo, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show the words and the code, and ask for the second yes."""
    refused = _closed(team, command.case_id, context.case)
    if refused is not None:
        return refused
    shown = LetterPreview(team.zone, command.letter, _code(team, command.case_id))
    opened = _opened(team, context, command.case_id, command.answers) if command.answers else NOTHING
    rows: Rows = (
        (
            Choice("send_letter", SendTo(command.case_id, command.letter)),
            Choice("drop_letter", DropTo(command.case_id, command.letter)),
        ),
    )
    return opened + TeamDecision(answer=Answer(shown, topic_of_letter(command.letter), rows, below=True))


@team_arm.register
def sends(command: SendTo, team: Team, context: Context) -> TeamDecision | Refusal:
    """Bring it to the patient by the case; it leaves when its grace is over."""
    refused = _closed(team, command.case_id, context.case)
    if refused is not None:
        return refused
    sent = context.case is not None and letter_of(context.case.letters, command.letter) is not None
    name, code = _name(team, context), _code(team, command.case_id)
    undo: Rows = ((Choice("undo", UndoTo(command.case_id, command.letter)),),)
    shown = LetterToPatient(team.zone, command.letter, code, name)
    answer = Answer(shown, topic_of_letter(command.letter), () if sent else undo)
    if sent:
        return TeamDecision(answer=answer)
    return TeamDecision(
        answer=answer,
        for_cases=(_for_case(context, command.case_id, TakeLetter(command.letter, name)),),
        entries=(_entry(team, context, Deed.MESSAGED, command.case_id, command.letter),),
    )


@team_arm.register
def drops(command: DropTo, team: Team, context: Context) -> TeamDecision | Refusal:
    """Leave it unsent, or unwritten."""
    letters = context.case.letters if context.case is not None else ()
    if command.letter is not None and letter_of(letters, command.letter) is not None:
        return Refusal(LetterTooLate(team.zone))
    topic = WRITING if command.letter is None else topic_of_letter(command.letter)
    return TeamDecision(answer=Answer(LetterStays(team.zone, _code(team, command.case_id)), topic))


@team_arm.register
def undoes(command: UndoTo, team: Team, context: Context) -> TeamDecision | Refusal:
    """Take a letter back that has not left."""
    letters = context.case.letters if context.case is not None else ()
    known = letter_of(letters, command.letter)
    stays = Answer(LetterStays(team.zone, _code(team, command.case_id)), topic_of_letter(command.letter))
    if known is None:
        return TeamDecision(answer=stays)
    if not known.may_change(context.now):
        return Refusal(LetterTooLate(team.zone))
    return TeamDecision(
        answer=stays,
        for_cases=(_for_case(context, command.case_id, TakeLetterBack(command.letter)),),
        entries=(_entry(team, context, Deed.MESSAGED, command.case_id, f"{command.letter} taken back"),),
    )


@team_arm.register
def hears(command: LetterForTeam, team: Team, context: Context) -> TeamDecision | Refusal:
    """Bring what a patient wrote to those who see the patient, when the team reads; to the group the code."""
    del context
    charge = team.charge(command.case_id)
    if charge is None:
        return NOTHING
    leaves = opens_next(team.hours, command.at + GRACE)
    topic, in_group = topic_of_letter(command.letter), topic_in_group(command.letter)
    wrote = PatientWrote(team.zone, command.letter, charge.code, command.at)
    rows = _answer_rows(command)
    notices = tuple(
        Notice(f"{topic}:{person}", person, wrote, topic, leaves, rows, about=command.case_id)
        for person in readers(team, charge)
    )
    if team.group is None:
        return TeamDecision(notices=notices)
    told = MessageInGroup(team.zone, charge.code)
    group = Notice(in_group, team.group, told, in_group, leaves, silent=True, about=command.case_id)
    return TeamDecision(notices=(*notices, group))


@team_arm.register
def hears_back(command: LetterBack, team: Team, context: Context) -> TeamDecision | Refusal:
    """Say nothing of a letter that was taken back."""
    del team, context
    return TeamDecision(withdrawals=(topic_of_letter(command.letter), topic_in_group(command.letter)))


@team_arm.register
def sees(command: SeeLetter, team: Team, context: Context) -> TeamDecision | Refusal:
    """Keep who has it: every copy says so, and the patient's as well."""
    code, topic = _code(team, command.case_id), topic_of_letter(command.letter)
    shown = PatientWrote(team.zone, command.letter, code, command.at)
    answer_row: Rows = ((Choice("answer_letter", WriteTo(command.case_id, command.letter)),),)
    told = MessageInGroup(team.zone, code, _name(team, context))
    return TeamDecision(
        answer=Answer(shown, topic, answer_row),
        copies=(Copies(topic, shown, answer_row), Copies(topic_in_group(command.letter), told, ())),
    ) + _opened(team, context, command.case_id, command.letter)


def readers(team: Team, charge: Charge) -> tuple[int, ...]:
    """Return who reads what this patient writes: who answers patients and sees this one; else the leads."""
    theirs = {charge.prescriber, *charge.members}
    stand_ins = {each.cover for each in team.members if each.person in theirs}
    found = [each for each in team.working if each.person in theirs | stand_ins and _answers(each)]
    return tuple(each.person for each in found or team.with_role(Role.LEAD))


def _answers(member: Member) -> bool:
    return may(Action.MESSAGE, member.roles, ChatKind.PRIVATE)


def _answer_rows(command: LetterForTeam) -> Rows:
    return (
        (
            Choice("answer_letter", WriteTo(command.case_id, command.letter)),
            Choice("have_letter", SeeLetter(command.case_id, command.letter, command.at)),
        ),
    )


def _opened(team: Team, context: Context, case_id: str, letter: str) -> TeamDecision:
    """The patient reads by whom and when it was opened, the trail as well."""
    seen = OpenLetter(letter, _name(team, context), context.by or 0)
    opened = TeamDecision(
        for_cases=(_for_case(context, case_id, seen),),
        entries=(_entry(team, context, Deed.VIEWED_MESSAGE, case_id, letter),),
    )
    # Whoever opens it has what waits with it, unless somebody else has.
    ticket = team.ticket_about(case_id, Matter.MESSAGE, 0)
    taken = take(TakeTicket(case_id, ticket.number), team, context) if ticket is not None else NOTHING
    return opened + replace(taken, answer=None) if isinstance(taken, TeamDecision) else opened


def _closed(team: Team, case_id: str, case: Case | None) -> Refusal | None:
    """Say plainly where nothing can be sent: nothing is promised that cannot be kept."""
    code = _code(team, case_id)
    told = case is not None and case.care is not None and case.care.is_told
    if case is None or not told or case.stage in {Stage.WITHDRAWN, Stage.LEFT}:
        return Refusal(CannotBeWrittenTo(team.zone, code))
    return None if case.reachable else Refusal(ChatClosed(team.zone, code))


def _code(team: Team, case_id: str) -> str:
    charge = team.charge(case_id)
    return charge.code if charge is not None else "?"


def _name(team: Team, context: Context) -> str:
    member = team.member(context.by)
    return member.name if member is not None else ""


def _for_case(context: Context, case_id: str, command: Command) -> ForCase:
    return ForCase(case_id, command, f"member {context.by}")


def _entry(team: Team, context: Context, deed: Deed, case_id: str, letter: str) -> Entry:
    return Entry(context.now, _name(team, context), context.by, deed, case_id, team.id, letter)
