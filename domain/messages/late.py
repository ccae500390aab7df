"""Messages about care days that are over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class DayPicker(Message):
    """Which of the last days? Those with something missing are named."""

    unrated: tuple[date, ...]
    dose_unknown: tuple[date, ...]
    too_old: bool = False
    """A day was said that lies before them: nothing was recorded."""


@dataclass(frozen=True, slots=True)
class NoEarlierDay(Message):
    """The diary began today: there is no day before it."""


@dataclass(frozen=True, slots=True)
class WhichDate(Message):
    """A typed date may be read in two ways ("3/4"): which of them is meant?"""
