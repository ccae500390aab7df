"""What is due about the consent: a text that has changed is shown before the next evening, then weekly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from domain.agenda.due import Due
from domain.case import Case
from domain.commands.consent import AskConsentAnew
from domain.days import RUNNING, next_evening
from domain.enrolment import CONSENT_VERSION
from domain.questions import question_moment

AGAIN_AFTER = timedelta(days=7)


def due(case: Case) -> Iterator[Due]:
    """Yield the question for a yes to the newer text; there is none where no consent was kept."""
    if case.stage not in RUNNING or not is_outdated(case):
        return
    day = next_evening(case)
    if day is None:
        return
    if case.consent_asked is not None:
        day = case.consent_asked + AGAIN_AFTER
    yield Due(question_moment(case, day), AskConsentAnew())


def is_outdated(case: Case) -> bool:
    """Whether the patient agreed to an older text than the one of now, or in another language."""
    older = case.consent is not None and case.consent < CONSENT_VERSION
    return older or (case.consent is not None and case.language != case.agreed_in)
