"""Deciding what the patient's team may see: at enrolment, and at any time after it."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Stage
from domain.commands.account import ShowTeam
from domain.commands.sharing import ChooseSharing, LeaveMyTeam, NameSelf
from domain.decide.arms import arm
from domain.decide.enrolment.planning import is_name, trimmed
from domain.decide.enrolment.taking import ENROLLING, again, is_open, take
from domain.decide.holding import closed
from domain.decision import Decision, Refusal
from domain.enrolment import CONSENT_VERSION, Question
from domain.facts.care import OwnNameWanted, SharingChosen
from domain.messages.enrolment.questions import Hint
from domain.messages.sharing import OwnNameAsked, SharingKept, WhoSees
from domain.notices import Answer, Choice, Rows
from domain.team.care import CareTeam, Sharing
from domain.team.seen import SeenBy
from domain.topics import TEAM

SEE: Rows = ((Choice("who_sees", ShowTeam()),),)
NAMED = Choice("share_as_name", ChooseSharing(Sharing.NAME))
CODED = Choice("share_as_code", ChooseSharing(Sharing.CODE))
OVER = frozenset({Stage.WITHDRAWN, Stage.LEFT})


def who_sees(case: Case, care: CareTeam, seen: SeenBy) -> Answer:
    """Return who sees what, with what can be changed of it."""
    message = WhoSees(care.name, care.hours, care.sharing, care.patient_name, seen, case.prescriber)
    return Answer(message, TEAM, _rows(care), below=True)


def _rows(care: CareTeam) -> Rows:
    match care.sharing:
        case Sharing.NAME:
            return (CODED,), (Choice("leave_my_team", LeaveMyTeam()),)
        case Sharing.CODE:
            return (NAMED,), (Choice("leave_my_team", LeaveMyTeam()),)
        case _:
            return ((NAMED,), (CODED,))


@arm.register
def choose(command: ChooseSharing, case: Case, now: datetime) -> Decision | Refusal:
    """Keep what the team may see, with version and time; under a name, that is asked for first."""
    if case.stage in ENROLLING:
        if command.sharing is Sharing.NAME:
            return take(case, Question.SHARING, now, OwnNameWanted())
        return take(case, Question.SHARING, now, SharingChosen(command.sharing, now, CONSENT_VERSION))
    if case.care is None or case.stage in OVER:
        return closed()
    if command.sharing is Sharing.NAME:
        return Decision((OwnNameWanted(),), answer=Answer(OwnNameAsked(), TEAM))
    return _kept(case, case.care, SharingChosen(command.sharing, now, CONSENT_VERSION))


@arm.register
def name_self(command: NameSelf, case: Case, now: datetime) -> Decision | Refusal:
    """Share under this name; it stands in this case and in no other place."""
    name = trimmed(command.name)
    fact = SharingChosen(Sharing.NAME, now, CONSENT_VERSION, name)
    if case.stage in ENROLLING:
        if is_open(case, Question.OWN_NAME) and not is_name(name):
            return again(case, now, Hint.NOT_READ)
        return take(case, Question.OWN_NAME, now, fact)
    if case.care is None or case.stage in OVER:
        return closed()
    if not is_name(name):
        return Decision(answer=Answer(OwnNameAsked(not_read=True), TEAM))
    return _kept(case, case.care, fact)


@arm.register
def leave(command: LeaveMyTeam, case: Case, now: datetime) -> Decision | Refusal:
    """Let the team see nothing from now on; sharing again takes it back."""
    del command
    if case.care is None or not case.care.is_told or case.stage in OVER:
        return closed()
    return _kept(case, case.care, SharingChosen(Sharing.NOBODY, now, CONSENT_VERSION))


def _kept(case: Case, care: CareTeam, fact: SharingChosen) -> Decision:
    left = fact.sharing is Sharing.NOBODY
    kept = SharingKept(care.name, fact.sharing, fact.name, case.prescriber, left=left and care.is_told)
    rows = ((NAMED,), (CODED,)) if left else SEE
    return Decision((fact,), answer=Answer(kept, TEAM, rows))
