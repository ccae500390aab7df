"""How holds end: by the prescriber's word as reported, once the health questions are clean."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case, HoldCause
from domain.commands.holding import TakeBackLift
from domain.decision import NOTHING, Decision, then
from domain.dose import Dose
from domain.due import dose_at
from domain.facts.base import Fact
from domain.facts.holding import HoldLifted
from domain.facts.stepping import LegBegan
from domain.intake import days_held
from domain.legs import mornings_of
from domain.messages.holding import HoldsOver
from domain.notices import Answer, Choice, Rows
from domain.plan import Leg, LegKind, Plan
from domain.questions import begins_on
from domain.report import Report, Word
from domain.topics import HOLD

LABEL_CAUSES = frozenset(
    {HoldCause.LABEL, HoldCause.PLAN_DOUBT, HoldCause.PLAN_LOOK, HoldCause.RAN_OUT, HoldCause.GAP}
)
"""Holds after which the label is read again before any dose prompt; and so it is before another dose."""


def wants_label(case: Case) -> bool:
    """Whether the label has to be read (again) before the holds end."""
    report = case.hold_report
    caused = any(hold.cause in LABEL_CAUSES for hold in case.holds)
    if report is None or not (caused or report.word is Word.START_AGAIN):
        return False
    read = case.stepping.label_ok_at
    return read is None or read < report.at


def may_start_at(case: Case, step: int) -> bool:
    """Whether "start again" at this step is on offer: one that was reached, never above the last dose."""
    if not case.legs or case.plan is None or not 0 <= step < len(case.plan.steps):
        return False
    reached = step == 0 or step < case.legs[-1].step
    return reached and case.plan.steps[step].a_day <= case.legs[-1].a_day


def restarts_at(case: Case) -> Dose | None:
    """Return the dose of the step at which the prescriber said to start again; None: go on, or no word."""
    report = case.hold_report
    if report is None or case.plan is None or report.word is not Word.START_AGAIN:
        return None
    at = report.step or 0
    return case.plan.steps[at].dose if may_start_at(case, at) else None


def lift_holds(case: Case, now: datetime) -> Decision:
    """End every open hold on the reported word.

    If at least one dose fell into a hold, after a gap, or on the word "start again", the course goes on with
    a new leg: the same step or an earlier one, as the prescriber said. Nothing else changes the dose here.
    """
    report = case.hold_report
    if report is None or not case.holds:
        return NOTHING
    lifted = tuple(
        HoldLifted(hold.number, report.by, report.said_on, case.today(now), days_held(case, hold, now))
        for hold in case.holds
    )
    leg = _leg_after(case, report, max(case.held_days, *(fact.held for fact in lifted)), now)
    facts: tuple[Fact, ...] = (*lifted, LegBegan(leg)) if leg else lifted
    over = Decision(facts, withdrawals=(HOLD,))
    ended = tuple(hold for hold in case.holds if hold.cause is not HoldCause.PAUSE)
    undo: Rows = ()
    if ended and report.word is not Word.NEW_PLAN:
        undo = ((Choice("undo", TakeBackLift(report, ended, len(case.legs))),),)
    return then(case, over, lambda c: Decision(answer=Answer(_over(c, leg, now), HOLD, undo)))


def _leg_after(case: Case, report: Report, held: int, now: datetime) -> Leg | None:
    if not case.legs or case.plan is None:
        return None
    at = report.step or 0
    again = at if report.word is Word.START_AGAIN and may_start_at(case, at) else None
    gap = any(hold.cause is HoldCause.GAP for hold in case.holds)
    starts = held or gap or again is not None
    if not starts:
        return None
    daily = case.legs[-1].daily if again is None else case.plan.steps[again].daily
    leg = _restart(case.plan, case.legs[-1], begins_on(case, now, daily), again)
    return mornings_of(case, now, leg)  # of two doses a day, a morning that is over was never due


def _restart(plan: Plan, last: Leg, begins: date, again: int | None) -> Leg:
    if again is None:
        return Leg(begins, last.step, last.dose, LegKind.RESTART, half=last.half, daily=last.daily)
    step = plan.steps[again]
    return Leg(begins, again, step.dose, LegKind.RESTART, daily=step.daily)


def _over(case: Case, leg: Leg | None, now: datetime) -> HoldsOver:
    current = leg or (case.legs[-1] if case.legs else None)
    if current is None:
        return HoldsOver(None, None, restarted=False)
    begins = leg.since if leg else max(current.since, case.today(now))
    return HoldsOver(begins, dose_at(case, current), restarted=leg is not None)
