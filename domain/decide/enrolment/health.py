"""Deciding about the four health questions: a hold takes effect together with its answer (law L13)."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.enrolment import AnswerScreening
from domain.decide.arms import arm
from domain.decide.enrolment.taking import ENROLLING, again, is_open, record
from domain.decide.flags import red_flag
from domain.decide.holding import put_on_hold
from domain.decision import NOTHING, Decision, Refusal, then
from domain.effects import RedFlag
from domain.enrolment import Question
from domain.facts.enrolment import ScreeningAnswered
from domain.messages.base import Message
from domain.messages.enrolment.between import AskYourPrescriber, HeldForScreening
from domain.messages.enrolment.questions import Hint
from domain.questions import Health
from domain.screening import Meaning, meaning


@arm.register
def screen(command: AnswerScreening, case: Case, now: datetime) -> Decision | Refusal:
    """Record the answer with all that follows from it, and say that before going on.

    Of two taps at once the graver counts, whichever comes first.
    """
    question = Question(command.question.value)
    if not is_open(case, question) and not _is_graver(case, question, command.answer):
        return again(case, now)
    found = meaning(command.question, command.answer)
    fact = ScreeningAnswered(command.question, command.answer, now)
    done = then(case, Decision((fact,)), lambda later: _follow(later, found, now))
    corrected = question in case.draft.unclear and command.answer is Health.NO and case.on_hold
    return record(case, done, now, _said(case, found), Hint.HOLD_STAYS if corrected else None)


def _is_graver(case: Case, question: Question, answer: Health) -> bool:
    plain_no = question in case.draft.answered and question not in case.draft.unclear
    return case.stage in ENROLLING and plain_no and answer is not Health.NO


def _follow(case: Case, found: Meaning, now: datetime) -> Decision:
    """The crisis text first, the hold second."""
    crisis = red_flag(case, (RedFlag.SELF_HARM,), now, said=False) if found.crisis else NOTHING
    hold = found.hold
    return then(case, crisis, lambda later: put_on_hold(later, hold, now) if hold else NOTHING)


def _said(case: Case, found: Meaning) -> Message | None:
    if found.hold:
        return HeldForScreening(case.prescriber, found.crisis)
    return AskYourPrescriber(case.prescriber) if found.ask_prescriber else None
