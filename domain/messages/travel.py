"""Messages about travel and changes of the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.away import Away
from domain.enrolment import Town
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class WhereTo(Message):
    """Which town? The edge offers the location pin beside it."""

    listed: bool = False
    unknown: bool = False
    """What was typed is no place we know."""


@dataclass(frozen=True, slots=True)
class WhichPlace(Message):
    """Several places have this name."""

    towns: tuple[Town, ...]


@dataclass(frozen=True, slots=True)
class PlaceProof(Message):
    """What time it is there, to be compared with the phone."""

    town: str | None
    zone: str
    wall: time


@dataclass(frozen=True, slots=True)
class ClocksDiffer(Message):
    """The phone says something else: nothing is changed."""


@dataclass(frozen=True, slots=True)
class SameClock(Message):
    """That is the clock we go by already: nothing is changed."""

    zone: str
    left: bool = False
    """The patient left the questions: it is said what remains true."""


@dataclass(frozen=True, slots=True)
class WhichClock(Message):
    """Shift to the clock there, or stay with the moments at home?"""

    zone: str
    home: str
    usual: time
    """The time of the dose, or of the pain question before there is one, as it is at home."""
    there: time
    """What the clock there shows at that moment."""
    morning: tuple[time, time] | None = None
    """The same of the morning's dose, where the plan has two a day."""


@dataclass(frozen=True, slots=True)
class UntilWhen(Message):
    """Until when?"""

    not_read: bool = False
    """The date that was said lies behind us, or too far ahead."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What a change of the clock did to the dates."""

    next_at: datetime | None
    """The next question (aware UTC)."""
    skipped: tuple[date, ...] = ()
    """Dates on which nothing is asked because the clock there is past them."""
    again: date | None = None
    """The date that comes a second time, without a second question."""
    about: date | None = None
    """On a trip "as at home": the day the next question is about, where the phone shows another date."""


@dataclass(frozen=True, slots=True)
class AwayShown(Message):
    """Where the patient is, by which clock, until when; `said`: as it was said just now."""

    away: Away
    moved: Moved
    said: bool = False


@dataclass(frozen=True, slots=True)
class HomeAgain(Message):
    """The clock of home counts again."""

    zone: str
    moved: Moved
    by_itself: bool = False
    """The date of return has passed; nobody said so."""


@dataclass(frozen=True, slots=True)
class ClockChangeAhead(Message):
    """Tomorrow the clocks change here: what becomes of the dose."""

    day: date
    minutes: int
    """How far forward; negative: back."""
    dose_time: time
    dose_at: datetime
    """The dose of the care day of the change (aware UTC): where the clock skips its time, the first after."""
    hours: int
    """Hours between the two doses the change lies between."""
    home: str | None = None
    """On a trip "as at home": the zone at home, where its clocks are the ones that change."""
    pinned: bool = False
    """On such a trip the clocks change where the patient is: the moment stays, its time there is another."""
