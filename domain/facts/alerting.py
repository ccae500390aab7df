"""Facts about alerts: what the rule said, the episodes and what came of them, PGIC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.alerts import AlertMemory, Finding
from domain.case import Episode, HoldCause
from domain.effects import RedFlag
from domain.facts.base import Fact
from domain.pain import Mean


class Closing(StrEnum):
    """What came of an alert. Not reached closes nothing: it is asked about again."""

    PLAN_STAYS = "plan_stays"
    PLAN_CHANGED = "plan_changed"
    KNOWN = "known"
    NOT_REACHED = "not_reached"
    WRONG_ALERT = "wrong_alert"
    EASED = "eased"


class Mistake(StrEnum):
    """Why a red flag never was one of this patient."""

    MISTYPED = "mistyped"
    SOMEONE_ELSE = "someone_else"


@dataclass(frozen=True, slots=True)
class RuleLooked(Fact):
    """The alert rule looked at a care day; `memory` is what it remembers, `said` what it said just now."""

    day: date
    memory: AlertMemory
    said: tuple[Finding, ...] = ()
    """With all evidence: rule version, baseline, means, rated days, windows. Never changed afterwards."""


@dataclass(frozen=True, slots=True)
class FlareTold(Fact):
    """The information of the adjustment period was given, about this care day: once only."""

    day: date


@dataclass(frozen=True, slots=True)
class EpisodeOpened(Fact):
    """An alert to the patient began. `holds`: the cause of the hold that stands because of it."""

    episode: Episode
    at: datetime
    holds: HoldCause | None = None
    said: bool = True
    """Whether the patient wrote it; False: tapped as an answer."""
    message: int | None = None
    """The patient's own message that said it."""
    doubtful: bool = False
    """The patient was asked whether it is so."""


@dataclass(frozen=True, slots=True)
class EpisodeAgain(Fact):
    """The same thing was said once more while its episode is open: it is asked about anew from tomorrow."""

    number: int
    day: date
    next_ask: date
    not_reached: bool = False
    """Nobody was reached, the patient says: that alone is the reason."""


@dataclass(frozen=True, slots=True)
class EpisodeAsked(Fact):
    """Open episodes of one sort were asked about, in one message."""

    numbers: tuple[int, ...]
    day: date
    next_ask: date


@dataclass(frozen=True, slots=True)
class EpisodePutOff(Fact):
    """The patient wants to be asked again on this day."""

    number: int
    next_ask: date


@dataclass(frozen=True, slots=True)
class PersonReached(Fact):
    """The patient says that a person was reached about this."""

    number: int
    day: date


@dataclass(frozen=True, slots=True)
class EpisodeClosed(Fact):
    """Episodes of one sort ended with what came of them. `w`: W as it stood; None: it could not be had."""

    numbers: tuple[int, ...]
    day: date
    outcome: Closing
    w: Mean | None = None


@dataclass(frozen=True, slots=True)
class EpisodesBack(Fact):
    """An answer about alerts is taken back: they are as they were, and asked about from this day on."""

    episodes: tuple[Episode, ...]
    memory_was: AlertMemory | None
    closed: bool
    next_ask: date


@dataclass(frozen=True, slots=True)
class FlagPast(Fact):
    """The patient says that what was written is over. The hold stands."""

    number: int
    day: date


@dataclass(frozen=True, slots=True)
class FlagConfirmed(Fact):
    """What was in doubt is happening now, or is true after all."""

    number: int
    day: date
    flags: tuple[RedFlag, ...]


@dataclass(frozen=True, slots=True)
class FlagWithdrawn(Fact):
    """The red flag never was: mistyped, or somebody else's. Its episode is closed as such."""

    number: int
    day: date
    mistake: Mistake


@dataclass(frozen=True, slots=True)
class OverallAsked(Fact):
    """How things are overall (PGIC) was asked."""

    day: date


@dataclass(frozen=True, slots=True)
class OverallSaid(Fact):
    """The answer: 1 very much better ... 7 very much worse. A second answer of the day replaces the first."""

    day: date
    score: int


@dataclass(frozen=True, slots=True)
class OverallBack(Fact):
    """Taken back: the answer of this day is what it was before, or none."""

    day: date
    score: int | None = None
