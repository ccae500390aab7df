"""Deciding the prescriber's word about a step that waits, and a step back: never more than the plan (L6)."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import Case
from domain.commands.orders import OrderStep, OrderStepBack
from domain.decide.arms import arm
from domain.decide.orders.telling import asked_next, may_order, told
from domain.decide.reporting import heed_step
from domain.decide.stepping import STAY_DAYS, facts_back, step_before
from domain.decision import NOTHING, Decision, Refusal, then
from domain.due import dose_at
from domain.facts.orders import WordGiven
from domain.gate import next_step
from domain.messages.orders import StepAnswered, StepBackOrdered
from domain.plan import number_after
from domain.questions import begins_on
from domain.report import Report, Word
from domain.topics import STEP

STEP_WORDS = (Word.GO_UP, Word.STAY)


@arm.register
def order_step(command: OrderStep, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the word about the next step; its health question, label and yes are the patient's still."""
    if not may_order(case) or not case.dosing or next_step(case) is None:
        return NOTHING
    if command.step != number_after(case.legs[-1]) or command.word not in STEP_WORDS:
        return NOTHING
    today = case.today(now)
    until = today + timedelta(days=STAY_DAYS) if command.word is Word.STAY else None
    message = StepAnswered(command.by, today, command.word, until)
    heeded, _ = heed_step(case, Report(command.by.said_by, today, command.word, now), now)
    if until is not None:
        heeded = Decision(heeded.facts, withdrawals=(STEP,))
    given = Decision((WordGiven(command.by, today),))
    return given + told(case, message, now) + asked_next(case, heeded, now)


@arm.register
def order_back(command: OrderStepBack, case: Case, now: datetime) -> Decision | Refusal:
    """Go back one step where the plan allows it, to a lower dose."""
    step = step_before(case)
    if not may_order(case) or step is None or command.step != case.legs[-1].step - 1:
        return NOTHING
    today, begins = case.today(now), begins_on(case, now, step.daily)
    message = StepBackOrdered(command.by, dose_at(case, step), begins, begins == today)
    facts = (*facts_back(case, step, now), WordGiven(command.by, today))
    return then(case, Decision(facts, withdrawals=(STEP,)), lambda c: told(c, message, now, STEP))
