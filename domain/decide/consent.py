"""Deciding about the consent after the enrolment: shown on request, taken back, asked for anew."""

from __future__ import annotations

from datetime import datetime

from domain.agenda.consent import is_outdated
from domain.case import Case, Stage
from domain.commands.alerting import SayRedFlag
from domain.commands.base import Command, Wake
from domain.commands.consent import (
    AskConsentAnew,
    AskWithdrawConsent,
    RenewConsent,
    ShowConsent,
    WithdrawConsent,
)
from domain.commands.day import ChatFound, ChatLost, WasAway
from domain.commands.erasing import AskDelete, AskDeleteSurely, DeleteEverything, ForgetDiary, KeepData
from domain.commands.exporting import AskExport, SendExport
from domain.commands.holding import ReopenCourse
from domain.decide.answering import as_notice
from domain.decide.arms import arm
from domain.decide.enrolment.taking import again
from domain.decide.language import consent_in_language
from domain.decision import NOTHING, Decision, Refusal, then
from domain.enrolment import CONSENT_VERSION
from domain.facts.consent import ConsentAskedAnew, ConsentRenewed, ConsentWithdrawn
from domain.facts.day import Answered
from domain.messages.consent import ConsentChanged, ConsentGone, ConsentKept, ConsentShown, WithdrawalAsked
from domain.messages.door import UrgentAtDoor
from domain.notices import Answer, Choice, Rows
from domain.retention import kept_until
from domain.topics import CONSENT

WITHDRAWABLE = frozenset({Stage.BASELINE, Stage.ACTIVE, Stage.FINISHED})

STILL_DONE: tuple[type[Command], ...] = (
    *(Wake, ChatLost, ChatFound, WasAway),
    *(ShowConsent, RenewConsent),
    *(AskDelete, AskDeleteSurely, DeleteEverything, KeepData, ForgetDiary),
    *(AskExport, SendExport),
)
"""What is still decided once the consent was taken back. All else is answered with that, and kept nowhere."""


def at_rest(case: Case, command: Command) -> Decision:
    """Answer whatever is asked of a diary whose consent was taken back: whom to call comes first."""
    if isinstance(command, SayRedFlag):
        return Decision(answer=Answer(UrgentAtDoor(command.flags), CONSENT, below=True))
    return _gone(case)


def _gone(case: Case) -> Decision:
    until = kept_until(case.finished_on) if case.finished_on else None
    gone = ConsentGone(case.finished_on, until, case.prescriber)
    rows: Rows = (
        (Choice("delete_all", AskDelete()), Choice("send_copy", AskExport())),
        (Choice("agree_again", ShowConsent()),),
    )
    return Decision(answer=Answer(gone, CONSENT, rows))


@arm.register
def show_consent(command: ShowConsent, case: Case, now: datetime) -> Decision | Refusal:
    """Show the text with what can be answered to it now."""
    del command
    if case.stage not in {*WITHDRAWABLE, Stage.WITHDRAWN}:
        return again(case, now)
    team = case.care.name if case.care else None
    shown = ConsentShown(CONSENT_VERSION, case.consent, case.consent_at if case.consent else None, team)
    return Decision(answer=Answer(shown, CONSENT, _answers(case)))


def _answers(case: Case) -> Rows:
    agree = Choice("agree", RenewConsent(CONSENT_VERSION))
    if case.stage is Stage.WITHDRAWN:
        return ((agree,),)
    take_back = Choice("take_yes_back", AskWithdrawConsent())
    return ((agree,), (take_back,)) if is_outdated(case) else ((take_back,),)


@arm.register
def ask_withdraw(command: AskWithdrawConsent, case: Case, now: datetime) -> Decision | Refusal:
    """Say what follows, and ask once more."""
    del command
    if case.stage not in WITHDRAWABLE:
        return again(case, now)
    rows: Rows = ((Choice("withdraw_yes", WithdrawConsent()),), (Choice("withdraw_no", ShowConsent()),))
    asked = WithdrawalAsked(case.prescriber, bool(case.alerting.episodes))
    return Decision(answer=Answer(asked, CONSENT, rows))


@arm.register
def withdraw(command: WithdrawConsent, case: Case, now: datetime) -> Decision | Refusal:
    """End all of it at once. What is still to be said is taken back with the fact, whatever it is about."""
    del command
    if case.stage not in WITHDRAWABLE:
        return again(case, now)
    return then(case, Decision((ConsentWithdrawn(case.today(now), now),)), _gone)


@arm.register
def renew(command: RenewConsent, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the yes to the text of now; one to an older text shows the newer one."""
    if case.stage not in {*WITHDRAWABLE, Stage.WITHDRAWN}:
        return again(case, now)
    if command.consent != CONSENT_VERSION:
        return arm(ShowConsent(), case, now)
    over = case.stage in {Stage.WITHDRAWN, Stage.FINISHED}
    rows: Rows = ((Choice("start_course_again", ReopenCourse()),),) if over else ()
    facts = (ConsentRenewed(command.consent, now), Answered(now))
    return Decision(facts, answer=Answer(ConsentKept(over), CONSENT, rows))


@arm.register
def ask_anew(command: AskConsentAnew, case: Case, now: datetime) -> Decision | Refusal:
    """Show what is new since the text that was agreed to; diary and alerts go on until it is answered."""
    del command
    if case.consent is None or not is_outdated(case):
        return NOTHING
    fact = ConsentAskedAnew(CONSENT_VERSION, case.today(now))
    return as_notice(case, Decision((fact,), answer=_asked_anew(case, case.consent)), "consent", now)


def _asked_anew(case: Case, agreed: int) -> Answer:
    """What is new in the text; where only the language is another one, all of it in that."""
    if agreed == CONSENT_VERSION:
        return consent_in_language(case)
    rows: Rows = (
        (Choice("agree", RenewConsent(CONSENT_VERSION)), Choice("read_all", ShowConsent())),
        (Choice("no", WithdrawConsent()),),
    )
    return Answer(ConsentChanged(agreed, CONSENT_VERSION), CONSENT, rows)
