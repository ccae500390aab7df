"""Folding the facts of enrolment, from the invitation to the health questions."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, Stage
from domain.enrolment import Draft, Question
from domain.evolve.arms import arm
from domain.facts.enrolment import (
    AccountSaid,
    Consented,
    ConsentRefused,
    EnrolmentBegun,
    EnrolmentResumed,
    EnrolmentStopped,
    InviteAccepted,
    InviteClosed,
    ScreeningAnswered,
    WentBackTo,
    ZoneChosen,
    ZoneProved,
)
from domain.questions import Health


@arm.register
def invite(fact: InviteAccepted, case: Case) -> Case:
    """Take what the invitation brought; what it did not bring will be asked."""
    draft = Draft()
    if fact.prescriber:
        draft = draft.spare(Question.PRESCRIBER_NAME, Question.PRESCRIBER_NUMBER)
    if fact.plan:
        draft = draft.spare(Question.PLAN)
    if fact.preparation:
        draft = draft.spare(Question.FORM)
    return replace(
        case,
        stage=Stage.ENROLLING,
        draft=draft,
        plan=fact.plan,
        preparation=fact.preparation,
        prescriber=fact.prescriber,
    )


@arm.register
def begun(fact: EnrolmentBegun, case: Case) -> Case:
    """Leave the first message behind."""
    del fact
    return replace(case, draft=case.draft.answer(Question.HELLO))


@arm.register
def stopped(fact: EnrolmentStopped, case: Case) -> Case:
    """What is typed next is no answer."""
    del fact
    return replace(case, draft=replace(case.draft, paused=True))


@arm.register
def resumed(fact: EnrolmentResumed, case: Case) -> Case:
    """The open question stands there again."""
    del fact
    return replace(case, draft=replace(case.draft, paused=False, declined=False))


@arm.register
def went_back(fact: WentBackTo, case: Case) -> Case:
    """Open the question again, whatever is open beside it."""
    return replace(case, draft=replace(case.draft, revisited=fact.question))


@arm.register
def closed(fact: InviteClosed, case: Case) -> Case:
    """Forget everything but who it was."""
    del fact
    return Case(case.id, case.person, case.version, Stage.LEFT)


@arm.register
def account(fact: AccountSaid, case: Case) -> Case:
    """A shared account keeps the discreet wording and is not asked about it."""
    draft = case.draft
    if fact.adult is None:
        draft = draft.answer(Question.ADULT).reopen(Question.AGE)
    elif fact.shared:
        draft = draft.answer(Question.AGE)
    else:
        draft = draft.answer(Question.ADULT).spare(Question.AGE)
    draft = draft.spare(Question.DISCREET) if fact.shared else draft.call_for(Question.DISCREET)
    return replace(case, draft=draft, shared_account=fact.shared, discreet=case.discreet or fact.shared)


@arm.register
def consented(fact: Consented, case: Case) -> Case:
    """Keep version and time."""
    draft = case.draft.answer(Question.CONSENT)
    return replace(case, consent=fact.consent, consent_at=fact.at, draft=draft)


@arm.register
def refused(fact: ConsentRefused, case: Case) -> Case:
    """Whatever is written next is no answer."""
    del fact
    return replace(case, draft=replace(case.draft, declined=True))


@arm.register
def zone(fact: ZoneChosen, case: Case) -> Case:
    """Keep the zone, to be proved."""
    return replace(case, zone=fact.zone, draft=case.draft.answer(Question.TOWN).reopen(Question.TOWN_PROOF))


@arm.register
def proved(fact: ZoneProved, case: Case) -> Case:
    """Go on, or ask for the town again."""
    draft = case.draft.answer(Question.TOWN_PROOF)
    return replace(case, draft=draft if fact.same else draft.reopen(Question.TOWN, Question.TOWN_PROOF))


@arm.register
def screened(fact: ScreeningAnswered, case: Case) -> Case:
    """Keep which answers were not a plain no; all four no are a clean form."""
    question = Question(fact.question.value)
    mine = frozenset({question})
    unclear = case.draft.unclear - mine if fact.answer is Health.NO else case.draft.unclear | mine
    draft = replace(case.draft, unclear=unclear).answer(question)
    clean_at = fact.at if draft.screened_clean else None
    return replace(case, draft=draft, stepping=replace(case.stepping, form_clean_at=clean_at))
