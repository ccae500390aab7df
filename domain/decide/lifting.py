"""How holds end: by the prescriber's word as reported, once the health questions are clean."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case, HoldCause
from domain.days import dose_at
from domain.decision import NOTHING, Decision, then
from domain.facts.base import Fact
from domain.facts.holding import HoldLifted
from domain.facts.stepping import LegBegan
from domain.intake import days_held
from domain.messages.holding import HoldsOver
from domain.notices import Answer
from domain.plan import Leg, LegKind, Plan
from domain.questions import begins_on
from domain.report import Report, Word
from domain.topics import HOLD

LABEL_CAUSES = frozenset({HoldCause.LABEL, HoldCause.PLAN_DOUBT, HoldCause.RAN_OUT})
"""Holds after which the label is read again before any dose prompt."""


def wants_label(case: Case) -> bool:
    """Whether the label has to be read (again) before the holds end."""
    if not any(hold.cause in LABEL_CAUSES for hold in case.holds) or case.hold_report is None:
        return False
    read = case.stepping.label_ok_at
    return read is None or read < case.hold_report.at


def may_start_again(case: Case) -> bool:
    """Whether "start again at the first step" is on offer: never a dose higher than the last one."""
    return bool(case.legs) and case.plan is not None and case.plan.steps[0].a_day <= case.legs[-1].a_day


def lift_holds(case: Case, now: datetime) -> Decision:
    """End every open hold on the reported word.

    If at least one dose fell into a hold, after a gap, or on the word "start again", the course goes on with
    a new leg: the same step or the first, as the prescriber said. Nothing else ever changes the dose here.
    """
    report = case.hold_report
    if report is None or not case.holds:
        return NOTHING
    lifted = tuple(
        HoldLifted(hold.number, report.by, report.said_on, case.today(now), days_held(case, hold, now))
        for hold in case.holds
    )
    leg = _leg_after(case, report, max(case.held_days, *(fact.held for fact in lifted)), begins_on(case, now))
    facts: tuple[Fact, ...] = (*lifted, LegBegan(leg)) if leg else lifted
    over = Decision(facts, withdrawals=(HOLD,))
    return then(case, over, lambda c: Decision(answer=Answer(_over(c, leg, now), HOLD)))


def _leg_after(case: Case, report: Report, held: int, begins: date) -> Leg | None:
    if not case.legs or case.plan is None:
        return None
    again = report.word is Word.START_AGAIN and may_start_again(case)
    gap = any(hold.cause is HoldCause.GAP for hold in case.holds)
    return _restart(case.plan, case.legs[-1], begins, again=again) if held or gap or again else None


def _restart(plan: Plan, last: Leg, begins: date, *, again: bool) -> Leg:
    first = plan.steps[0]
    step, dose, daily = (0, first.dose, first.daily) if again else (last.step, last.dose, last.daily)
    return Leg(begins, step, dose, LegKind.RESTART, half=last.half and not again, daily=daily)


def _over(case: Case, leg: Leg | None, now: datetime) -> HoldsOver:
    current = leg or (case.legs[-1] if case.legs else None)
    if current is None:
        return HoldsOver(None, None, restarted=False)
    begins = leg.since if leg else max(current.since, case.today(now))
    return HoldsOver(begins, dose_at(case, current), restarted=leg is not None)
