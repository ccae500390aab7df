"""Alert episodes, open side effects, and what the alert rule remembers of a case."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.alerts import AlertMemory, Finding
from domain.case.hold import HoldCause
from domain.effects import Effect, Grade, RedFlag


@dataclass(frozen=True, slots=True)
class OpenEffect:
    """A side effect that is followed until it is closed."""

    number: int
    effect: Effect
    grade: Grade | None
    since: date
    asked: date | None = None
    """The care day on which it was last asked about."""


class EpisodeKind(StrEnum):
    """What an alert episode began with."""

    WORSE = "worse"
    BACKSTOP = "backstop"
    TOO_MUCH = "too_much"
    RED_FLAG = "red_flag"
    EXTRA_DOSE = "extra_dose"


@dataclass(frozen=True, slots=True)
class Episode:
    """One open alert to the patient. Asked about next day, day 3, day 7, then weekly, until it is closed."""

    number: int
    kind: EpisodeKind
    opened: date
    finding: Finding | None = None
    flags: tuple[RedFlag, ...] = ()
    asked: int = 0
    """Follow-up questions asked so far."""
    next_ask: date | None = None
    """The day on which it is asked about next."""
    contacted: date | None = None
    """When the patient said that a person was reached."""
    message: int | None = None
    """The patient's own message that began it; None where a tap or the rule did."""
    noticed_before: bool = False
    """Whether the rule had said its notice when this began: put back when it turns out to be none."""


@dataclass(frozen=True, slots=True)
class Alerting:
    """What the alert rule remembers of this case, and the episodes now open."""

    memory: AlertMemory = field(default_factory=AlertMemory)
    episodes: tuple[Episode, ...] = ()
    """Open ones only, in the order in which they began."""
    behind_holds: tuple[tuple[int, HoldCause], ...] = ()
    """The episodes for which a hold stands: it is void only when all of them were mistakes."""
    informed_in_window: bool = False
    """The information of the adjustment period was given: once only."""
    overall_asked: date | None = None
    """The day on which the patient was last asked how things are overall (PGIC): never twice in 7 days."""
    mood_asked: date | None = None
    """The day on which thoughts of self-harm were last asked about because of low mood: at most weekly."""
    assessed: date | None = None
    """The last care day on which the rule looked."""
    found: date | None = None
    """The last care day on which it said anything about pain."""
    alerted: tuple[date, ...] = ()
    """The days on which the rule alerted, the oldest first: a later alert names them."""
