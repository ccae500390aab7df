"""Deciding about holds. A hold takes effect in the transaction that records its cause (law L13)."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Hold, HoldCause
from domain.decision import NOTHING, Decision
from domain.facts.holding import HoldOpened
from domain.topics import DOSE_TOPICS, of_day


def put_on_hold(case: Case, cause: HoldCause, now: datetime) -> Decision:
    """Return the hold and the withdrawal of every dose prompt, follow-up and step question still open.

    A hold of the same cause that is open already stays the one hold. What the patient is told about it is
    the caller's: the words differ with the cause.
    """
    if any(hold.cause is cause for hold in case.holds):
        return NOTHING
    hold = Hold(case.holds_ever + 1, cause, now, case.today(now))
    open_days = tuple(of_day(d.day) for d in case.days if d.intake is None and d.dose is not None)
    today = of_day(case.today(now))
    return Decision(
        facts=(HoldOpened(hold),), withdrawals=(*dict.fromkeys((*open_days, today)), *DOSE_TOPICS)
    )
