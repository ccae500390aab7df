"""Messages about the times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.messages.base import Message
from domain.times import Sets, Which


@dataclass(frozen=True, slots=True)
class TimesShown(Message):
    """The times as they are; `coming`: those that begin once the evening of `after` was asked about."""

    sets: Sets
    coming: Sets | None = None
    after: date | None = None
    next_at: datetime | None = None
    """When the next evening is asked about (aware UTC)."""
    today: date | None = None
    """The care day on which this is said."""
    mornings: bool = False
    """Whether the plan has doses in the morning,"""
    evenings: bool = True
    """and whether it has some at the dose time."""
    kept: bool = False
    """They were changed just now."""


@dataclass(frozen=True, slots=True)
class TimeAsked(Message):
    """At what time shall this be?"""

    which: Which
    daytime: bool = False
    """Of the other set: the one in use is that of the nights."""
    two: bool = False
    """The plan has two doses a day: then it is said which."""


@dataclass(frozen=True, slots=True)
class WhichOfTwo(Message):
    """A typed time may be one of two."""

    early: time
    late: time


@dataclass(frozen=True, slots=True)
class TooClose(Message):
    """This time would bring the two doses of a day within so many hours."""

    wall: time
    hours: int
    which: Which
