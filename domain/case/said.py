"""What the patient said last, and what it was before: enough to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from domain.away import Before
from domain.case.careday import Intake, Rating, Slot
from domain.case.episode import OpenEffect
from domain.case.weekly import Item
from domain.marks import Mark

What = Literal["pain", "dose", "pain_now", "effect", "peg", "overall", "mark", "travel", "note"]

SAID_KEPT = 8
"""Answers kept for being taken back by typing; older ones have the button *Change* of their day."""


@dataclass(frozen=True, slots=True)
class LastSaid:
    """One answer: which kind, and the value that it replaced. None there: nothing was recorded before."""

    what: What
    day: date | None = None
    rating_was: Rating | None = None
    intake_was: Intake | None = None
    slot: Slot = Slot.MAIN
    """Of `dose`: which of the day."""
    at: datetime | None = None
    """Of `pain_now` and `note`: its moment (aware UTC)."""
    message: int | None = None
    """Of `note`: the patient's own message."""
    effect: int | None = None
    """Of `effect`: its number."""
    effect_was: OpenEffect | None = None
    item: Item | None = None
    """Of `peg`: which of the three."""
    score_was: int | None = None
    """Of `peg` and `overall`."""
    mark: Mark | None = None
    """Of `mark`: which one was set."""
    before: Before | None = None
    """Of `travel`: where the patient was, and by which clock."""
