"""Messages about a dose that was taken in part, or came up again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Intake, Prescriber, Slot
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class PartAsked(Message):
    """How much of the dose was taken? Beside what is recorded of it until then."""

    day: date
    recorded: Intake | None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class CameUpAsked(Message):
    """The patient was sick: had the dose, of which nothing is recorded, been taken before that?"""

    day: date
    prescriber: Prescriber | None
    words: str | None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class PartRecorded(Message):
    """The dose is recorded as taken in part: the prescriber's words for that, or whom to ask."""

    day: date
    prescriber: Prescriber | None
    words: str | None
    pain_open: bool = False
    """The pain of the day is asked for in the same message."""
    slot: Slot = Slot.MAIN
