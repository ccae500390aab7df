"""Facts about the plan's end, the review, and the weekly check-ins after a course."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class PlanEndTold(Fact):
    """It was said that the plan ends: this is its first care day without a dose."""

    end: date


@dataclass(frozen=True, slots=True)
class ReviewTold(Fact):
    """It was said on this care day that the review is due."""

    day: date


@dataclass(frozen=True, slots=True)
class AftercareBegan(Fact):
    """The patient wants weekly check-ins from this day on."""

    day: date


@dataclass(frozen=True, slots=True)
class AfterAsked(Fact):
    """A weekly check-in was put on this care day."""

    day: date


@dataclass(frozen=True, slots=True)
class AfterSaid(Fact):
    """What was said at the check-in of this day: pain in points, or how things are overall (1-7)."""

    day: date
    pain: int | None = None
    overall: int | None = None


@dataclass(frozen=True, slots=True)
class AftercareEnded(Fact):
    """Nothing more is asked: by the patient's word, or after the last summary."""

    day: date
