"""Deciding about a review note: it is kept with the diary, and the patient sees that there is one."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Stage
from domain.commands.orders import OrderReview
from domain.decide.arms import arm
from domain.decision import NOTHING, Decision, Refusal
from domain.facts.orders import ReviewNoted

REVIEWABLE = frozenset({Stage.BASELINE, Stage.ACTIVE, Stage.FINISHED})
LONGEST = 2000
"""Characters of a note: what is longer belongs into the clinic's own record."""


@arm.register
def order_review(command: OrderReview, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the note; nothing is sent."""
    text = command.text.strip()
    shared = case.care is not None and case.care.is_told
    if not shared or case.stage not in REVIEWABLE or not 0 < len(text) <= LONGEST:
        return NOTHING
    return Decision((ReviewNoted(command.by, now, text),))
