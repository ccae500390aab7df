"""Messages about moving the dose to the morning, and back to the evening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.case import Prescriber
from domain.messages.base import Message
from domain.messages.dosing import DueDose
from domain.messages.plan_view import CourseStep


@dataclass(frozen=True, slots=True)
class MorningAsked(Message):
    """At what time in the morning? The dose stays the same, and so does the time of the pain question."""

    dose: DueDose
    check: time
    prescriber: Prescriber | None
    """Who allowed it."""


@dataclass(frozen=True, slots=True)
class NoSuchMorning(Message):
    """The dose can be moved to a time from the earliest to the latest only."""

    earliest: time
    latest: time


@dataclass(frozen=True, slots=True)
class NewPart:
    """The dose at another part of the day: from when, at what time, and the dates of the course."""

    to_morning: bool
    dose: DueDose
    wall: time
    check: time
    """When pain is asked about, as before."""
    course: tuple[CourseStep, ...]
    last: date | None = None
    """The last care day with a dose as before; None where a move not begun yet is taken back."""
    first: datetime | None = None
    """When the first one as it will be is asked about (aware UTC): half a day after the last, or later."""
    waits: bool = False
    """The last one has come and is not answered: that is asked about first."""
    anew: bool = False
    """The days of the step begin anew."""


@dataclass(frozen=True, slots=True)
class MoveShown(Message):
    """Move the dose? What would change."""

    part: NewPart
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class DoseMovedTold(Message):
    """The dose moves: what changes."""

    part: NewPart


@dataclass(frozen=True, slots=True)
class NoMove(Message):
    """The plan does not allow the move: the prescriber is to be asked."""

    prescriber: Prescriber | None
