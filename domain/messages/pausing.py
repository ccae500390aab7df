"""Messages about a pause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Prescriber
from domain.messages.base import Message
from domain.messages.holding import HoldTold
from domain.messages.stepping import HealthForm


@dataclass(frozen=True, slots=True)
class PauseAsked(Message):
    """For how long shall nothing be asked? From so many days on the prescriber says how to start again."""

    gap_days: int | None
    """None before the first dose: then no pause is too long."""
    prescriber: Prescriber | None
    alert_open: bool


@dataclass(frozen=True, slots=True)
class PauseDateWanted(Message):
    """On which day shall asking begin again? `unclear`: what was typed is no such day, or may be several."""

    unclear: bool
    furthest: date
    """The last day that can be chosen."""


@dataclass(frozen=True, slots=True)
class PauseShown(Message):
    """Nothing is asked before this care day; what comes first then, and what still reaches the patient."""

    until: date
    is_gap: bool
    """Long enough that the prescriber says how to start again."""
    form_first: bool
    prescriber: Prescriber | None
    alert_open: bool


@dataclass(frozen=True, slots=True)
class PauseBack(Message):
    """The pause is over. The health question or the hold that comes before a dose, where one does."""

    first: date
    """The first care day that is asked about."""
    today: bool
    form: HealthForm | None = None
    hold: HoldTold | None = None


@dataclass(frozen=True, slots=True)
class NothingToPause(Message):
    """Nothing is asked at this time, so there is nothing to pause."""
