"""Messages of the weekly questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Item
from domain.messages.base import Message
from domain.pain import Baseline, Mean
from domain.preferences import Rhythm


@dataclass(frozen=True, slots=True)
class WeeklyQuestion(Message):
    """One of the weekly questions, in the round of this care day."""

    day: date
    item: Item
    number: int
    """Which one of the round it is, from 1."""
    of: int
    unclear: bool = False
    """What was typed is no answer that could be kept."""
    taken_back: bool = False
    """The answer to it was taken back just now."""


@dataclass(frozen=True, slots=True)
class WeeklyDone(Message):
    """The round is answered: what is recorded of it."""

    day: date
    overall: int | None
    peg: tuple[tuple[Item, int], ...]
    next_on: date | None


@dataclass(frozen=True, slots=True)
class RhythmShown(Message):
    """How often pain is asked about: what was chosen, what holds now, and what else there is."""

    chosen: Rhythm | None
    now: Rhythm
    changed: bool = False


@dataclass(frozen=True, slots=True)
class WeekSummary(Message):
    """The last week in short, by itself: no cause implied."""

    first: date
    last: date
    mean: Mean | None
    before: Mean | None
    """The raw mean of the 7 days before."""
    baseline: Baseline | None
    taken: int
    missed: int
    not_known: int
    next_step_from: date | None
    on_hold: bool
    alert_open: bool
    part: int = 0
    """So many of those taken were taken in part."""


@dataclass(frozen=True, slots=True)
class WeeklyLeft(Message):
    """Not this week; when they come again."""

    next_on: date | None
