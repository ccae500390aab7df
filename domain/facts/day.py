"""Facts of the day: how an evening was opened, ratings, intakes, notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Intake, Opening, Rating, Slot
from domain.dose import Dose
from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class DayOpened(Fact):
    """The evening of a care day was opened in exactly one way (law L4)."""

    day: date
    opening: Opening
    dose: Dose | None
    """What was due; None before the first dose and on hold."""
    at: datetime
    asked: bool
    """Whether a message went out: not when all was recorded, nor for a day that an outage swallowed."""
    held: bool = False
    pain: bool = True
    """Whether that message asks for the pain as well."""
    next_ask: datetime | None = None
    morning_asked: bool = False
    ignored: bool = False
    """Whether the evening before was asked and had no answer at all: silence counts unanswered prompts."""
    faded: bool = False
    """Whether pain is left out on purpose."""
    recent: datetime | None = None
    """When the dose before was taken, if too short ago: `next_ask` is when this one is asked about."""
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class DoseBack(Fact):
    """A hold that never was is taken back within the evening it held: its dose is asked about after all."""

    day: date
    dose: Dose
    next_ask: datetime
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class PainAsked(Fact):
    """The separate pain question of a care day was sent."""

    day: date
    alone: bool = False
    """Whether nothing else of that day waits: the follow-ups are the pain's own from here on."""
    next_ask: datetime | None = None


@dataclass(frozen=True, slots=True)
class PainFaded(Fact):
    """The pain of a care day is not asked about, on purpose; its time comes before the dose."""

    day: date


@dataclass(frozen=True, slots=True)
class FollowedUp(Fact):
    """The evening of a care day was asked about once more."""

    day: date
    at: datetime
    next_ask: datetime | None = None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class PutOff(Fact):
    """Button *Later*: the next message about the dose comes at this moment."""

    day: date
    until: datetime
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class MorningAfterAsked(Fact):
    """The dose of a care day was asked about the morning after."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class RatingSet(Fact):
    """The pain of a care day is this now; `rating_was` is what it replaces. None: no rating."""

    day: date
    rating: Rating | None
    rating_was: Rating | None = None


@dataclass(frozen=True, slots=True)
class IntakeSet(Fact):
    """What became of the dose of a care day is this now; `intake_was` is what it replaces."""

    day: date
    intake: Intake | None
    intake_was: Intake | None = None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class AnotherDoseTaken(Fact):
    """A second dose on a care day, by mistake."""

    day: date
    at: datetime
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class PainNowNoted(Fact):
    """Pain at this moment, in half points: shown as a dot, feeds no mean. None: it was taken back."""

    at: datetime
    halves: int | None


@dataclass(frozen=True, slots=True)
class LastUndone(Fact):
    """A rating or a dose was taken back by the typed word: it and its opposite are as unsaid."""


@dataclass(frozen=True, slots=True)
class PastForgotten(Fact):
    """The newest answers count no more: the typed word takes back the one before them."""


@dataclass(frozen=True, slots=True)
class NoteKept(Fact):
    """The patient's own words on a care day; `alone`: they were nothing else to the bot."""

    day: date
    at: datetime
    text: str
    message: int | None = None
    """The patient's own message, where the words were one."""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class NoteTakenBack(Fact):
    """The note of this moment (aware UTC) and message is in the diary no more."""

    at: datetime
    message: int | None = None


@dataclass(frozen=True, slots=True)
class NoteAsked(Fact):
    """The next text is a note on this care day."""

    day: date


@dataclass(frozen=True, slots=True)
class Answered(Fact):
    """The patient said something: the silence is over."""

    at: datetime


@dataclass(frozen=True, slots=True)
class ReachableSet(Fact):
    """Whether the chat is open to the bot."""

    reachable: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class AwaySaid(Fact):
    """The patient was told that the bot was away, and what is open of this care day: its follow-up."""

    since: datetime
    until: datetime
    day: date
