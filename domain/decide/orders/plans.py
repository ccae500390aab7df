"""Deciding a new plan from the prescriber, and the look at one that the patient typed."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Hold, HoldCause
from domain.commands.orders import OrderLook, OrderPlan
from domain.decide.arms import arm
from domain.decide.asking import take_dose_up_again
from domain.decide.orders.telling import may_order, told
from domain.decide.replan import compared, may_replace
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.holding import HoldTakenBack
from domain.facts.orders import PlanLooked
from domain.facts.replan import NewPlanRead
from domain.messages.orders import PlanLookedAt
from domain.order import HIGHEST, PlanDraft
from domain.prescription import Reason, Refused, check
from domain.report import NewPlan
from domain.topics import HOLD, REPLAN


def why_not(case: Case, draft: PlanDraft) -> Refused | None:
    """Return why this plan cannot be put before the patient; None: it can."""
    if not draft.steps or draft.ceiling > HIGHEST:
        return Refused(Reason.EMPTY if not draft.steps else Reason.ABOVE_CEILING, 0)
    if case.preparation is None:
        high = [n for n, step in enumerate(draft.steps) if step.a_day > draft.ceiling]
        return Refused(Reason.ABOVE_CEILING, high[0]) if high else None
    return check(draft.steps, draft.ceiling, case.preparation)


@arm.register
def order_plan(command: OrderPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Put old and new side by side before the patient; until the yes the plan before goes on.

    A plan that waited already gives way: the prescriber's last word is the one that is shown.
    """
    draft, plan = command.draft, case.plan
    if not may_order(case) or plan is None or not may_replace(case) or why_not(case, draft) is not None:
        return NOTHING
    today = case.today(now)
    new = NewPlan(today, today, draft.steps, now, (), command.by, draft)
    put = Decision((NewPlanRead(new),), withdrawals=(REPLAN,))

    def shown(changed: Case) -> Decision:
        answer = compared(changed, draft.steps, now)
        return told(changed, answer.message, now, answer.topic, answer.choices)

    return then(case, put, shown)


@arm.register
def order_look(command: OrderLook, case: Case, now: datetime) -> Decision | Refusal:
    """End the wait for a look, or let it stand: then a new plan is to come."""
    hold = next((each for each in case.holds if each.cause is HoldCause.PLAN_LOOK), None)
    if not may_order(case) or hold is None:
        return NOTHING
    looked = PlanLooked(command.by, case.today(now), command.right)
    message = PlanLookedAt(command.by, command.right)
    if not command.right:
        return Decision((looked,)) + told(case, message, now, HOLD)
    over = Decision((looked, HoldTakenBack(hold.number)), withdrawals=(HOLD,))
    again = then(case, over, lambda c: take_dose_up_again(c, now))
    return again + told(case, message, now)


def look_wanted(case: Case, typed: bool, now: datetime) -> Hold | None:  # noqa: FBT001  it is what the rule is about
    """Return the hold of a typed plan until a prescriber of the team has looked at it."""
    if not typed or case.plan is None or case.care is None or not case.care.is_told:
        return None
    return Hold(case.holds_ever + 1, HoldCause.PLAN_LOOK, now, case.today(now))
