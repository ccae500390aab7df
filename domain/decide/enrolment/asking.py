"""The open question in meaning and buttons: from the case alone, so that it can always be shown again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.case import Case
from domain.decide.enrolment.choices import choices, told_by_dose
from domain.enrolment import CONSENT_VERSION, TOPIC, Question
from domain.messages.enrolment.questions import (
    Ask,
    AskFirstDay,
    AskHealth,
    AskLabel,
    AskPack,
    AskPrescriberNumber,
    AskStarted,
    AskStep,
    AskStepSince,
    AskTogetherAt,
    AskTown,
    ConsentText,
    EnrolmentQuestion,
    Hello,
    Hint,
    PreviewPlan,
    ProveTown,
)
from domain.moments import wall_clock
from domain.notices import Answer
from domain.pack import form_of, lines
from domain.pain import BASELINE_DAYS
from domain.screening import SafetyQuestion


def ask(case: Case, now: datetime, hint: Hint | None = None) -> Answer:
    """Return the open question, with a hint above it where there is one."""
    return asked(case, now, replace(_message(case, now), hint=hint))


def asked(case: Case, now: datetime, message: EnrolmentQuestion) -> Answer:
    """Return the open question in these words, with its own buttons."""
    return Answer(message, TOPIC, choices(case, now))


def _message(case: Case, now: datetime) -> EnrolmentQuestion:
    question = case.draft.question
    special = _WITH_VALUES.get(question)
    if special:
        return special(case, now)
    both = case.plan is not None and case.plan.has_mornings and case.plan.has_evenings
    return Ask(question, two=question is Question.DOSE_TIME and both)


def _hello(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    team = case.care.name if case.care else None
    return Hello(case.prescriber.name if case.prescriber else None, team)


def _consent(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    return consent_text(case)


def consent_text(case: Case, *, full: bool = False) -> ConsentText:
    """Return the text that is agreed to; it names the team that may be let in."""
    return ConsentText(CONSENT_VERSION, full, case.care.name if case.care else None)


def _town(case: Case, now: datetime) -> EnrolmentQuestion:
    del case, now
    return AskTown()


def _proof(case: Case, now: datetime) -> EnrolmentQuestion:
    return ProveTown(None, case.zone, wall_clock(now, case.zone).time())


def _health(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    return AskHealth(SafetyQuestion(case.draft.question.value))


def _number(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    return AskPrescriberNumber(case.draft.name or "")


def _pack(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    return AskPack(case.draft.question, case.draft.form)


def _preview(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    found = lines(case.preparation, case.plan.steps) if case.preparation and case.plan else ()
    by = case.prescriber.name if case.prescriber and Question.PLAN in case.draft.spared else None
    return PreviewPlan(found if isinstance(found, tuple) else (), by)


def _label(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    return AskLabel(form_of(case.preparation) if case.preparation else None)


def _together(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    return AskTogetherAt(case.dose_time)


def _started(case: Case, now: datetime) -> EnrolmentQuestion:
    rating = case.day(case.today(now)).rating
    return AskStarted(rating.halves if rating else None)


def _step(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    steps = case.plan.steps if case.plan else ()
    doses = tuple(step.dose for step in steps)
    return AskStep(doses, () if told_by_dose(steps) else tuple(step.daily for step in steps))


def _step_since(case: Case, now: datetime) -> EnrolmentQuestion:
    del now
    step = case.draft.step
    return AskStepSince(case.plan.steps[step].dose if case.plan and step is not None else None)


def _first_day(case: Case, now: datetime) -> EnrolmentQuestion:
    del case, now
    return AskFirstDay(BASELINE_DAYS)


_WITH_VALUES: dict[Question, Callable[[Case, datetime], EnrolmentQuestion]] = {
    Question.HELLO: _hello,
    Question.CONSENT: _consent,
    Question.TOWN: _town,
    Question.TOWN_PROOF: _proof,
    Question.OPIOID: _health,
    Question.CONDITIONS: _health,
    Question.OTHER_MEDICINES: _health,
    Question.MIND: _health,
    Question.PRESCRIBER_NUMBER: _number,
    Question.STRENGTHS: _pack,
    Question.LIQUID: _pack,
    Question.MARK: _pack,
    Question.PLAN_PREVIEW: _preview,
    Question.LABEL: _label,
    Question.TOGETHER: _together,
    Question.STARTED: _started,
    Question.AT_STEP: _step,
    Question.STEP_SINCE: _step_since,
    Question.FIRST_DAY: _first_day,
}
