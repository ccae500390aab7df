"""Commands about side effects: the open question, the list, the grade, and the follow-up until closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import OpenEffect
from domain.commands.base import Command
from domain.effects import Effect, Grade
from domain.facts.effects import Thoughts


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
    """How much the side effect bothers; None: not said. `beside`: it was asked below a day's record."""

    day: date
    effect: Effect
    grade: Grade | None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class RegradeEffect(Command):
    """A followed side effect bothers more or less now. `rest`: those still to be answered about."""

    number: int
    grade: Grade
    rest: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CloseEffect(Command):
    """A followed side effect is gone. `rest`: those still to be answered about."""

    number: int
    rest: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RestoreEffect(Command):
    """Undo: a followed side effect is what it was before. None: it was not followed."""

    number: int
    effect_was: OpenEffect | None
    day: date | None = None
    """The care day below whose record the button stands. None: below the confirmation of the effect."""


@dataclass(frozen=True, slots=True)
class AnswerMood(Command):
    """The answer about thoughts of self-harm, asked because of low mood."""

    thoughts: Thoughts


@dataclass(frozen=True, slots=True)
class AllTheSame(Command):
    """These followed side effects are as they were."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TakeBackSame(Command):
    """Undo: these followed side effects are asked about again."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TakeBackMood(Command):
    """Undo of "no" about thoughts of self-harm: it is asked again."""


@dataclass(frozen=True, slots=True)
class ShowEffects(Command):
    """`/effects`: what is followed, and how to report a suspected side effect."""


@dataclass(frozen=True, slots=True)
class FollowEffects(Command):
    """Open side effects are due to be asked about (from the clock)."""
