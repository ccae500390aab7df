"""Moving through enrolment: the invitation, back, a pause, help, and what was not understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.case import Case, Stage
from domain.commands.enrolment import (
    AcceptInvite,
    BeginEnrolment,
    ExplainEnrolment,
    FinishFirst,
    GoOn,
    NotNow,
    NotRead,
    PreviousQuestion,
    Reenter,
    ShowEnrolment,
    TypeInstead,
)
from domain.decide.arms import arm
from domain.decide.enrolment.asking import asked
from domain.decide.enrolment.taking import ENROLLING, again, is_open, record, take
from domain.decision import Decision, Refusal
from domain.enrolment import TOPIC, Question
from domain.facts.care import CareOffered
from domain.facts.enrolment import EnrolmentBegun, EnrolmentStopped, InviteAccepted, WentBackTo
from domain.messages.enrolment.between import EnrolmentExplained, EnrolmentPaused
from domain.messages.enrolment.questions import Hint, ProveTown
from domain.moments import wall_clock
from domain.notices import Answer, Choice
from domain.pack import Unmakeable, is_usable, lines


@arm.register
def accept(command: AcceptInvite, case: Case, now: datetime) -> Decision | Refusal:
    """Begin, with as much of the plan as the invitation brought; a second time changes nothing."""
    if case.stage is not Stage.INVITED:
        return again(case, now)
    plan = command.plan if command.plan and command.plan.steps else None
    pack = command.preparation if command.preparation and is_usable(command.preparation) else None
    if plan and pack and isinstance(lines(pack, plan.steps), Unmakeable):
        pack = None
    team = () if command.care is None else (CareOffered(command.care),)
    return record(case, Decision((InviteAccepted(plan, pack, command.prescriber), *team)), now)


@arm.register
def show(command: ShowEnrolment, case: Case, now: datetime) -> Decision | Refusal:
    """Show the open question: enrolment goes on where it was."""
    del command
    return again(case, now)


@arm.register
def go_on(command: GoOn, case: Case, now: datetime) -> Decision | Refusal:
    """Show the open question below, so that what was said stays readable."""
    del command
    shown = again(case, now)
    if isinstance(shown, Refusal) or shown.answer is None:
        return shown
    return replace(shown, answer=replace(shown.answer, below=True))


@arm.register
def begin(command: BeginEnrolment, case: Case, now: datetime) -> Decision | Refusal:
    """Leave the first message behind."""
    del command
    return take(case, Question.HELLO, now, EnrolmentBegun())


@arm.register
def pause(command: NotNow, case: Case, now: datetime) -> Decision | Refusal:
    """Stop for now; every answer so far is kept where it is."""
    del command
    if case.stage not in ENROLLING:
        return again(case, now)
    begun = Question.HELLO in case.draft.answered
    button = Choice("go_on", ShowEnrolment()) if begun else Choice("enrol_start", BeginEnrolment())
    facts = (EnrolmentStopped(),) if begun and not case.draft.paused else ()
    return Decision(facts, answer=Answer(EnrolmentPaused(begun), TOPIC, ((button,),)))


@arm.register
def back(command: PreviousQuestion, case: Case, now: datetime) -> Decision | Refusal:
    """Open the question before this one again; its answer stands until there is another."""
    del command
    before = case.draft.previous
    if case.stage is not Stage.ENROLLING or before is None:
        return again(case, now)
    return record(case, Decision((WentBackTo(before),)), now)


@arm.register
def reenter(command: Reenter, case: Case, now: datetime) -> Decision | Refusal:
    """Open the question that the preview shows to be wrong."""
    mine = command.question is Question.FORM or command.question in case.draft.answered & {Question.PLAN}
    if not is_open(case, Question.PLAN_PREVIEW) or not mine:
        return again(case, now)
    return record(case, Decision((WentBackTo(command.question),)), now)


@arm.register
def explain(command: ExplainEnrolment, case: Case, now: datetime) -> Decision | Refusal:
    """Say what this is and where help is; the question waits."""
    del command
    if case.stage not in ENROLLING:
        return again(case, now)
    return Decision(answer=Answer(EnrolmentExplained(case.prescriber), TOPIC, ((Choice("go_on", GoOn()),),)))


@arm.register
def not_read(command: NotRead, case: Case, now: datetime) -> Decision | Refusal:
    """Ask again, and say how to answer; the town's name stays as it was typed."""
    if command.town and command.question is Question.TOWN_PROOF and is_open(case, Question.TOWN_PROOF):
        there = wall_clock(now, case.zone).time()
        return Decision(
            answer=asked(case, now, ProveTown(command.town, case.zone, there, hint=Hint.NOT_READ))
        )
    return again(case, now, Hint.NOT_READ if is_open(case, command.question) else None)


@arm.register
def finish_first(command: FinishFirst, case: Case, now: datetime) -> Decision | Refusal:
    """Say in a line why not now, and ask again."""
    del command
    return again(case, now, Hint.SETTING_UP)


@arm.register
def type_instead(command: TypeInstead, case: Case, now: datetime) -> Decision | Refusal:
    """Say how to type the answer."""
    return again(case, now, Hint.TYPE_IT if is_open(case, command.question) else None)
