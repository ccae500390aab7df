"""Messages about side effects: the open question, the list, the grade, the follow-up. No cause is named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import OpenEffect
from domain.effects import Effect, Grade
from domain.facts.effects import Thoughts
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class EffectPicker(Message):
    """Anything bothering you? In own words first; the list is on the buttons."""

    day: date


@dataclass(frozen=True, slots=True)
class GradeAsked(Message):
    """How much does it bother you?"""

    effect: Effect


@dataclass(frozen=True, slots=True)
class EffectKept(Message):
    """A side effect is recorded. `own_words`: the next text is kept as its description."""

    effect: Effect
    grade: Grade | None
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class EffectsQuestion(Message):
    """How are these today?"""

    effects: tuple[OpenEffect, ...]
    undone: bool = False
    """An answer was taken back, and is asked for again."""


@dataclass(frozen=True, slots=True)
class EffectChanged(Message):
    """One followed side effect changed; `rest` are still to be answered about. `grade` None: it is gone."""

    effect: Effect
    grade: Grade | None
    rest: tuple[OpenEffect, ...]


@dataclass(frozen=True, slots=True)
class EffectsUnchanged(Message):
    """They are as they were."""


@dataclass(frozen=True, slots=True)
class EffectTakenBack(Message):
    """What was recorded last is undone. None: it is no longer followed."""

    effect: OpenEffect | None


@dataclass(frozen=True, slots=True)
class EffectsShown(Message):
    """What is followed, and how to report a suspected side effect."""

    effects: tuple[OpenEffect, ...]


@dataclass(frozen=True, slots=True)
class EffectGone(Message):
    """That side effect is not followed any more."""


@dataclass(frozen=True, slots=True)
class MoodQuestion(Message):
    """Any thoughts of ending your life or hurting yourself? `undone`: the answer was taken back."""

    undone: bool = False


@dataclass(frozen=True, slots=True)
class MoodKept(Message):
    """The answer is recorded; with all but "No" a text of its own follows."""

    thoughts: Thoughts
