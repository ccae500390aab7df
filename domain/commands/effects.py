"""Commands about side effects: the open question, the list, the grade, and the follow-up until closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.commands.base import Command
from domain.effects import Effect, Grade


@dataclass(frozen=True, slots=True)
class AskEffects(Command):
    """Button *Side effect*: shows the pick-list (second page when asked for)."""

    day: date
    page: int = 0


@dataclass(frozen=True, slots=True)
class PickEffect(Command):
    """One side effect was picked: its grade is asked."""

    day: date
    effect: Effect


@dataclass(frozen=True, slots=True)
class GradeEffect(Command):
    """How much the side effect bothers; None: not said."""

    day: date
    effect: Effect
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class RegradeEffect(Command):
    """A followed side effect bothers more or less now."""

    number: int
    grade: Grade


@dataclass(frozen=True, slots=True)
class CloseEffect(Command):
    """A followed side effect is gone."""

    number: int


@dataclass(frozen=True, slots=True)
class AllTheSame(Command):
    """Every followed side effect is as it was."""


@dataclass(frozen=True, slots=True)
class ShowEffects(Command):
    """`/effects`: what is followed, and how to report a suspected side effect."""


@dataclass(frozen=True, slots=True)
class FollowEffects(Command):
    """Open side effects are due to be asked about (from the clock)."""
