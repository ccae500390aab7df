"""Deciding about a plan that another doctor changed: it stays, and no step of it comes without a word."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, StepBefore
from domain.commands.replan import OtherDoctor, TakeBackOtherDoctor
from domain.commands.stepping import ShowPlan
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decide.prescriber import prescribers_word
from domain.decide.replan import may_replace
from domain.decide.reporting import is_reportable
from domain.decision import Decision, Refusal
from domain.facts.replan import OtherDoctorSaid
from domain.messages.replan import OtherDoctorKept
from domain.notices import Answer, Choice, Rows
from domain.questions import Purpose
from domain.topics import REPLAN, STEP


@arm.register
def other_doctor(command: OtherDoctor, case: Case, now: datetime) -> Decision | Refusal:
    """Leave the plan as it is, and take no step of it before the prescriber's word is reported."""
    del command
    if not may_replace(case):
        return closed()
    rows: Rows = ((Choice("show_plan", ShowPlan()),),)
    if is_reportable(case, Purpose.STEP):
        rows = ((prescribers_word(case, Purpose.STEP),), *rows)
    today, stepping = case.today(now), case.stepping
    was = StepBefore(go=stepping.go, other_doctor=stepping.other_doctor, until=today)
    rows = (*rows, (Choice("undo", TakeBackOtherDoctor(was)),))
    said = OtherDoctorSaid(today, was)
    answer = Answer(OtherDoctorKept(case.prescriber), REPLAN, rows)
    return Decision((said,), withdrawals=(STEP,), answer=answer)
