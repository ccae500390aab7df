"""Commands about the plan's end and the weekly check-ins after a course."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class BeginAftercare(Command):
    """Yes, ask me once a week for four weeks."""


@dataclass(frozen=True, slots=True)
class LeaveAftercare(Command):
    """No check-ins, or no more of them."""


@dataclass(frozen=True, slots=True)
class AnswerAfter(Command):
    """The pain of a check-in, in points."""

    day: date
    pain: int


@dataclass(frozen=True, slots=True)
class ChangeAfter(Command):
    """Button *Change* below a check-in: its two questions once more."""

    day: date


@dataclass(frozen=True, slots=True)
class AnswerAfterOverall(Command):
    """How things are overall, at a check-in: 1 very much better ... 7 very much worse."""

    day: date
    score: int


# What the clock asks for.


@dataclass(frozen=True, slots=True)
class TellPlanEnd(Command):
    """The last dose of the plan is near."""


@dataclass(frozen=True, slots=True)
class EndPlan(Command):
    """The last dose of the plan was yesterday."""


@dataclass(frozen=True, slots=True)
class AskAfter(Command):
    """A weekly check-in after the end is due."""


@dataclass(frozen=True, slots=True)
class EndAftercare(Command):
    """The check-ins are over: the last summary."""


@dataclass(frozen=True, slots=True)
class TellReview(Command):
    """The review with the prescriber is due."""
