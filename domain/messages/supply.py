"""Messages about what is at hand, and when to order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.dose import Dose, Form
from domain.messages.base import Message
from domain.supply import Need


@dataclass(frozen=True, slots=True)
class CountAsked(Message):
    """How much is at hand of this strength? `form` is None for a liquid (then in mL).

    `counted`: what was said of the strengths before it.
    """

    form: Form | None
    strength: Dose
    counted: tuple[int, ...] = ()
    refused: bool = False
    """What was typed before was no count."""


@dataclass(frozen=True, slots=True)
class SupplyShown(Message):
    """What is at hand, what the rest of the course needs, and when to order."""

    form: Form | None
    needs: tuple[Need, ...]
    today: date
    lead_days: int
    on_hold: bool = False
    """On hold nothing is said of ordering."""


@dataclass(frozen=True, slots=True)
class OrderDue(Message):
    """It is time to order."""

    form: Form | None
    needs: tuple[Need, ...]
    today: date


@dataclass(frozen=True, slots=True)
class CountLeft(Message):
    """Nothing was counted."""


@dataclass(frozen=True, slots=True)
class LeadAsked(Message):
    """How many days does the pharmacy take?"""

    days: int
