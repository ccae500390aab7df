"""Facts about side effects: reported, graded, gone, asked about; and the mood question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.case import OpenEffect
from domain.effects import Grade
from domain.facts.base import Fact


class Thoughts(StrEnum):
    """The answer to "any thoughts of ending your life or hurting yourself?"."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"
    RATHER_NOT_SAY = "rather_not_say"


@dataclass(frozen=True, slots=True)
class EffectReported(Fact):
    """A side effect is followed from now until it is gone."""

    effect: OpenEffect
    at: datetime


@dataclass(frozen=True, slots=True)
class EffectGraded(Fact):
    """A followed side effect bothers more or less; `grade_was` is what it replaces."""

    number: int
    grade: Grade
    grade_was: Grade | None
    day: date


@dataclass(frozen=True, slots=True)
class EffectClosed(Fact):
    """A followed side effect is gone."""

    number: int
    day: date


@dataclass(frozen=True, slots=True)
class EffectRestored(Fact):
    """Taken back: a followed side effect is what it was before. None: it never was."""

    number: int
    effect: OpenEffect | None


@dataclass(frozen=True, slots=True)
class EffectsAsked(Fact):
    """All followed side effects were asked about, in one message."""

    day: date


@dataclass(frozen=True, slots=True)
class EffectsSame(Fact):
    """These followed side effects are as they were."""

    numbers: tuple[int, ...]
    day: date


@dataclass(frozen=True, slots=True)
class SameBack(Fact):
    """That these are as they were is taken back: they are asked about again, on this day."""

    numbers: tuple[int, ...]
    day: date


@dataclass(frozen=True, slots=True)
class MoodBack(Fact):
    """A "no" about thoughts of self-harm is taken back: it is asked again, on this day."""

    day: date


@dataclass(frozen=True, slots=True)
class MoodAsked(Fact):
    """Thoughts of self-harm were asked about."""

    day: date


@dataclass(frozen=True, slots=True)
class MoodSaid(Fact):
    """The answer about thoughts of self-harm."""

    day: date
    thoughts: Thoughts
