"""The message of `/summary`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Item
from domain.dose import Dose
from domain.effects import Effect, Grade
from domain.marks import Mark
from domain.messages.base import Message
from domain.pain import Baseline, Mean, Overall
from domain.plan import Daily


@dataclass(frozen=True, slots=True)
class LegSummary:
    """One dose of the course: its days, and the raw mean of its rated days."""

    dose: Dose
    first: date
    last: date
    mean: Mean | None
    daily: Daily = Daily.ONCE


@dataclass(frozen=True, slots=True)
class SummaryView(Message):
    """The course so far: no cause implied."""

    first: date | None
    today: date
    baseline: Baseline | None
    before: Mean | None
    """The raw mean before the first dose, where no baseline is fixed yet."""
    last_week: Mean | None
    legs: tuple[LegSummary, ...]
    taken: int
    missed: int
    not_known: int
    open_effects: tuple[tuple[Effect, Grade | None, date], ...]
    next_step_from: date | None
    on_hold: bool
    alert_open: bool
    overall: Overall | None = None
    """The last overall answer."""
    peg_day: date | None = None
    peg: tuple[tuple[Item, int], ...] = ()
    """The last round of PEG that has an answer."""
    marks: tuple[tuple[Mark, tuple[tuple[date, date], ...]], ...] = ()
    """Own marks, each with its days as unbroken spans."""
    part: int = 0
    """So many of those taken were taken in part."""
