"""Deciding a hold from the team, and the prescriber's answer to holds. A hold acts at once (law L13)."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, HoldCause
from domain.commands.orders import OrderHold, OrderStop, OrderWord
from domain.decide.aftercare import OFFER
from domain.decide.arms import arm
from domain.decide.ending import end_course
from domain.decide.holding import put_on_hold
from domain.decide.lifting import may_start_at
from domain.decide.orders.telling import asked_next, may_order, told
from domain.decide.reporting import heed_holds
from domain.decision import NOTHING, Decision, Refusal, then
from domain.dose import Dose
from domain.facts.holding import Decider, EndCause, EndReported
from domain.facts.orders import HoldsKept, WordGiven
from domain.messages.orders import HoldAnswered, HoldOrdered, StopOrdered
from domain.order import Signature
from domain.report import Report, Word
from domain.topics import HOLD


@arm.register
def order_hold(command: OrderHold, case: Case, now: datetime) -> Decision | Refusal:
    """Put dose prompts on hold in this transaction; one that the prescriber has put already stays the one."""
    if not may_order(case):
        return NOTHING
    held = put_on_hold(case, HoldCause.PRESCRIBER, now)
    if not held.facts:
        return NOTHING
    return held + told(case, HoldOrdered(command.by), now, HOLD, urgent=True)


def words_for(case: Case) -> tuple[tuple[Word, int | None], ...]:
    """Return what may be answered to the open holds: each word, and the step to start again at."""
    if not case.on_hold:
        return ()
    again = [n for n in range(len(case.plan.steps) if case.plan else 0) if may_start_at(case, n)]
    pack = ((Word.NEW_PACK, None),) if case.new_pack is not None else ()
    return ((Word.GO_ON, None), *((Word.START_AGAIN, n) for n in reversed(again)), *pack, (Word.STAY, None))


@arm.register
def order_word(command: OrderWord, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the prescriber's word about these very holds: one that has come since is not covered by it."""
    numbers, said = tuple(hold.number for hold in case.holds), (command.word, command.step)
    if not may_order(case) or command.holds != numbers or said not in words_for(case):
        return NOTHING
    today = case.today(now)
    message = HoldAnswered(command.by, today, command.word, _start_at(case, command))
    if command.word is Word.STAY:
        return Decision((HoldsKept(command.by, today, numbers),)) + told(case, message, now, HOLD)
    report = Report(command.by.said_by, today, command.word, now, command.step)
    heeded, _ = heed_holds(case, report, now)
    given = Decision((WordGiven(command.by, today, numbers),))
    return given + told(case, message, now) + asked_next(case, heeded, now)


def _start_at(case: Case, command: OrderWord) -> Dose | None:
    if case.plan is None or command.step is None:
        return None
    return case.plan.steps[command.step].dose


@arm.register
def order_stop(command: OrderStop, case: Case, now: datetime) -> Decision | Refusal:
    """End the course at once, on the prescriber's word: nobody has to be asked who said so."""
    return stop(case, command.by, now) if may_order(case) else NOTHING


def stop(case: Case, by: Signature, now: datetime) -> Decision:
    """Return the end of the course by the team, and what the patient reads."""
    today = case.today(now)
    ended = end_course(case, EndCause.TOLD, now)
    said = (EndReported(Decider.PRESCRIBER, today, now), WordGiven(by, today))
    over = Decision((*ended.facts, *said), withdrawals=ended.withdrawals)
    rows = OFFER if case.legs else ()
    return then(
        case, over, lambda c: told(c, StopOrdered(by, today, bool(rows)), now, choices=rows, urgent=True)
    )
