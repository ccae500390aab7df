"""Deciding about the language: what was agreed to, and whom to call, is shown anew in it."""

from __future__ import annotations

from datetime import datetime

from domain.agenda.consent import is_outdated
from domain.case import Case, Stage
from domain.commands.consent import AskWithdrawConsent, RenewConsent
from domain.commands.language import AskLanguage, ChooseLanguage
from domain.decide.arms import arm
from domain.decide.enrolment.taking import again
from domain.decision import Decision, Refusal, then
from domain.enrolment import CONSENT_VERSION
from domain.facts.consent import ConsentAskedAnew
from domain.facts.day import Answered
from domain.facts.language import LanguageChosen
from domain.messages.language import LanguageAsked, LanguageChanged
from domain.notices import Answer, Choice, Rows

TOPIC = "language"
WITH_DIARY = frozenset({Stage.BASELINE, Stage.ACTIVE, Stage.FINISHED})


@arm.register
def asks(command: AskLanguage, case: Case, now: datetime) -> Decision | Refusal:
    """Show the languages that are offered; of one alone it is said that there is no other."""
    if case.stage not in WITH_DIARY:
        return again(case, now)
    several = len(command.offered) > 1
    found = tuple((Choice("language_name", ChooseLanguage(code), name),) for code, name in command.offered)
    return Decision(answer=Answer(LanguageAsked(several), TOPIC, found if several else ()))


@arm.register
def chooses(command: ChooseLanguage, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the language, and ask for the consent in it: who could not read the text has not agreed to it."""
    if case.stage not in WITH_DIARY or not command.language.isalpha():
        return again(case, now)
    chosen = Decision((LanguageChosen(command.language), Answered(now)))
    return then(case, chosen, lambda later: _shows(later, now))


def _shows(case: Case, now: datetime) -> Decision:
    if not is_outdated(case):
        return Decision(answer=Answer(LanguageChanged(consent=False), TOPIC))
    return Decision((ConsentAskedAnew(CONSENT_VERSION, case.today(now)),), answer=consent_in_language(case))


def consent_in_language(case: Case) -> Answer:
    """Return the fixed texts and the consent in the language chosen, to be agreed to."""
    rows: Rows = (
        (Choice("agree", RenewConsent(CONSENT_VERSION)),),
        (Choice("take_yes_back", AskWithdrawConsent()),),
    )
    return Answer(LanguageChanged(consent=True, team=case.care.name if case.care else None), TOPIC, rows)
