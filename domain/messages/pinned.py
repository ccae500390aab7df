"""The pinned line at the top of the chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.dose import Dose
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class PinnedStep(Message):
    """Where the patient is in the course. `days` is None on the last step, and once its days are over."""

    step: int
    steps: int
    dose: Dose
    day: int
    days: int | None
    next_at: datetime
    """When the next dose is due (aware UTC): only its time of day is shown."""
    morning_at: datetime | None = None
    """Of two doses a day: when the morning's is due."""


@dataclass(frozen=True, slots=True)
class PinnedDiary(Message):
    """Before the first dose: its day, where one is chosen, and when pain is asked about."""

    first_dose: date | None
    next_at: datetime


@dataclass(frozen=True, slots=True)
class PinnedHold(Message):
    """Dose reminders are on hold: since when, and for whom. None: the prescriber's word has come."""

    since: date
    waits_for: str | None


@dataclass(frozen=True, slots=True)
class PinnedPause(Message):
    """Nothing is asked until this day."""

    until: date


@dataclass(frozen=True, slots=True)
class PinnedEnd(Message):
    """The course, or the diary itself, has ended: nothing is due. `on` is None where no day is known."""

    on: date | None
