"""Commands about a dose that was taken in part, or came up again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Slot
from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class TakePart(Command):
    """Buttons *Part of it* and *It came up again*: what was taken of a care day's dose.

    `said_at` is when the patient wrote it (aware UTC).
    """

    day: date
    slot: Slot = Slot.MAIN
    came_up: bool = False
    said_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakeWhole(Command):
    """Button *The whole dose*: what is recorded in part, or not at all, was all of it."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class NothingYet(Command):
    """Button *Nothing yet*: the dose of a care day waits as before."""

    day: date
    slot: Slot = Slot.MAIN
