"""Messages about the plan's end and the weekly check-ins after a course."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Prescriber, Week
from domain.messages.base import Message
from domain.messages.plan_view import PastLeg
from domain.pain import Baseline


@dataclass(frozen=True, slots=True)
class PlanEndsSoon(Message):
    """The plan has a last dose: on this care day."""

    last: date
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class PlanEnded(Message):
    """By the plan the dose of this care day was the last."""

    last: date
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class AftercareOn(Message):
    """The check-ins begin; the first is on this day."""

    first: date


@dataclass(frozen=True, slots=True)
class AftercareOff(Message):
    """Nothing more is asked."""


@dataclass(frozen=True, slots=True)
class AfterQuestion(Message):
    """A weekly check-in: the pain, or how things are overall once that is said."""

    number: int
    of: int
    pain: int | None = None
    """What was said of the pain; None: it is asked."""


@dataclass(frozen=True, slots=True)
class AfterKept(Message):
    """The check-in is recorded; when the next one comes, None: it was the last."""

    pain: int | None
    overall: int
    next_on: date | None


@dataclass(frozen=True, slots=True)
class LastSummary(Message):
    """The last summary: the course, what was said in the weeks after it, and that it is the last message."""

    legs: tuple[PastLeg, ...]
    baseline: Baseline | None
    weeks: tuple[Week, ...]
    prescriber: Prescriber | None
