"""A case's whole history, for `/summary` and exports: older than what decisions look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import EpisodeKind, Item, Outcome, Reason
from domain.effects import Effect, Grade
from domain.marks import Mark
from domain.pain import Overall
from domain.plan import Legs


@dataclass(frozen=True, slots=True)
class PainDay:
    """The rating of one care day, in half points."""

    day: date
    halves: int
    on_time: bool


@dataclass(frozen=True, slots=True)
class PainMoment:
    """Pain at one moment (aware UTC), in half points."""

    at: datetime
    halves: int


@dataclass(frozen=True, slots=True)
class DoseDay:
    """What became of the dose of one care day."""

    day: date
    outcome: Outcome
    reason: Reason | None
    part: bool = False
    """Of one taken: in part."""


@dataclass(frozen=True, slots=True)
class EffectSpan:
    """A side effect from its first day to the day it was gone; None: still open."""

    effect: Effect
    grade: Grade | None
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class AlertSpan:
    """An alert episode from the day it opened to the day it was closed; None: still open."""

    kind: EpisodeKind
    opened: date
    closed: date | None


@dataclass(frozen=True, slots=True)
class PegDay:
    """An item of PEG, in points, in the round of a care day."""

    day: date
    item: Item
    score: int


@dataclass(frozen=True, slots=True)
class MarkDay:
    """An own mark of one care day."""

    day: date
    mark: Mark


@dataclass(frozen=True, slots=True)
class History:
    """Everything that `/summary` draws and says, each in order of time."""

    pain: tuple[PainDay, ...] = ()
    moments: tuple[PainMoment, ...] = ()
    doses: tuple[DoseDay, ...] = ()
    legs: Legs = ()
    effects: tuple[EffectSpan, ...] = ()
    alerts: tuple[AlertSpan, ...] = ()
    peg: tuple[PegDay, ...] = ()
    overall: tuple[Overall, ...] = ()
    marks: tuple[MarkDay, ...] = ()
