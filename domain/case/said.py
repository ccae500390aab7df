"""What the patient said last, and what it was before: enough to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from domain.alerts import AlertMemory
from domain.away import Before
from domain.case.careday import Intake, Rating, Slot
from domain.case.episode import Episode, OpenEffect
from domain.case.hold import Hold
from domain.case.supply import Supply
from domain.case.weekly import Item
from domain.dose import Preparation
from domain.marks import Mark
from domain.report import Report

What = Literal[
    "pain",
    "dose",
    "pain_now",
    "effect",
    "same",
    "mood",
    "peg",
    "overall",
    "mark",
    "travel",
    "note",
    "word",
    "lift",
    "alert",
    "stay",
    "other_doctor",
]

SAID_KEPT = 8
"""Answers kept for being taken back by typing; older ones have the button *Change* of their day."""


@dataclass(frozen=True, slots=True)
class StepBefore:
    """What a word about the next step replaced, the prescriber's or one's own, and what it set."""

    go: Report | None = None
    stayed_until: date | None = None
    settled: date | None = None
    other_doctor: date | None = None
    until: date | None = None
    """Set by the word: until when the dose stays, or the day of another doctor's change; None: none."""


@dataclass(frozen=True, slots=True)
class PackBefore:
    """What a new pack replaced on the prescriber's word: the one in use, and what was said of the new."""

    preparation: Preparation | None
    new_pack: Preparation | None
    supply: Supply = Supply()


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
    report: Report | None = None
    """Of `word` and `lift`: what the prescriber said, as reported."""
    step_was: StepBefore | None = None
    """Of `word` about the next step, of `stay` and of `other_doctor`."""
    pack_was: PackBefore | None = None
    """Of `word` about holds, where it was "the new pack"."""
    holds: tuple[Hold, ...] = ()
    """Of `lift`: the holds that ended on the word."""
    legs: int = 0
    """Of `lift`: how many legs the course had before."""
    episodes: tuple[Episode, ...] = ()
    """Of `alert`: the alerts as they were."""
    memory_was: AlertMemory | None = None
    """Of `alert`: what the rule remembered, where the answer closed an alert about pain."""
    closed: bool = False
    """Of `alert`: whether the answer closed them."""
    numbers: tuple[int, ...] = ()
    """Of `same`: the side effects that were said to be as they were."""
    grave: bool = False
    """Of `mood`: whether it was another answer than "no", which brought a red flag."""
