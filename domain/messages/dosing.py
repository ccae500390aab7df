"""Messages about the dose of a care day: what became of it, when, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Prescriber, Slot
from domain.dose import Amount, Dose
from domain.messages.base import Message
from domain.plan import Daily


@dataclass(frozen=True, slots=True)
class DueDose:
    """The dose of a day: mg and what to take. `amount` is None while the label is not known to be right."""

    dose: Dose
    amount: Amount | None
    daytime: bool = False
    """Taken in the morning or at noon: not tonight's dose."""
    daily: Daily = Daily.ONCE
    """Of a step: at which parts of the day."""
    once: bool = False
    """Of a step that is taken once a day beside others that are not: it has to be said."""
    slot: Slot = Slot.MAIN
    """Of two doses a day: which; else the main one."""
    past: bool = False
    """The time to take it is over, or it is not known whether it was taken: nothing may sound like "now"."""


@dataclass(frozen=True, slots=True)
class TakenWhen(Message):
    """When was the dose of this day taken?"""

    day: date
    in_future: bool = False
    """A time was said that has not come yet."""
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class HowMuchLater(Message):
    """How much later shall the dose be asked about?"""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class WhyNot(Message):
    """What got in the way tonight?"""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class MissedRecorded(Message):
    """No dose on that day, in the prescriber's words; `ask_reason`: what got in the way?"""

    day: date
    prescriber: Prescriber | None
    words: str | None
    ask_reason: bool
    pain_open: bool = False
    """The pain of the day is asked for in the same message."""
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class NotKnownRecorded(Message):
    """Recorded as not known; when the next question comes."""

    day: date
    next_at: datetime | None
    slot: Slot = Slot.MAIN
    today: date | None = None
    """The care day on which this is said."""


@dataclass(frozen=True, slots=True)
class AlreadyTaken(Message):
    """The dose of this day is recorded already: was there another?"""

    day: date
    taken_at: datetime | None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class NoDoseDue(Message):
    """No dose is due on this day; what was said is kept as a note."""

    day: date
    on_hold: bool
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class MorningAfter(Message):
    """There is no answer about that day's dose."""

    day: date
    slot: Slot = Slot.MAIN
    next_at: datetime | None = None
    """When the first morning's dose, which waits for the answer, is asked about without one (aware UTC)."""


@dataclass(frozen=True, slots=True)
class WhichDose(Message):
    """Something else was said of a dose than what is recorded: which is right?"""

    day: date
    recorded_taken: bool
    """Whether it is recorded as taken, rather than as not taken."""
    slot: Slot = Slot.MAIN
