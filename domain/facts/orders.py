"""Facts that come from the care team and are not the same as at home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.facts.base import Fact
from domain.order import Closing, Signature


@dataclass(frozen=True, slots=True)
class WordGiven(Fact):
    """Somebody of the team has answered for the prescriber: who, about which holds (none: a step)."""

    by: Signature
    day: date
    holds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HoldsKept(Fact):
    """The prescriber has looked: these holds stay."""

    by: Signature
    day: date
    holds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanLooked(Fact):
    """The prescriber has looked at the plan that the patient typed."""

    by: Signature
    day: date
    right: bool


@dataclass(frozen=True, slots=True)
class ReviewNoted(Fact):
    """A note about the review, by somebody of the team. The patient sees that there is one."""

    by: Signature
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class CaseClosed(Fact):
    """The team has closed the diary; after *died* nothing is ever sent to this chat."""

    by: Signature
    day: date
    why: Closing
