"""Commands about moving the dose to the morning, and back to the evening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class AskMorning(Command):
    """Button *Move to the morning*: asks at what time."""


@dataclass(frozen=True, slots=True)
class ChooseMorning(Command):
    """At this time in the morning: shows what would change, and asks once more."""

    wall: time


@dataclass(frozen=True, slots=True)
class MoveToMorning(Command):
    """The yes: the same dose in the morning, from the care day that was shown."""

    wall: time
    begins: date


@dataclass(frozen=True, slots=True)
class AskEvening(Command):
    """Button *Move back to the evening*: shows what would change, and asks once more."""


@dataclass(frozen=True, slots=True)
class MoveToEvening(Command):
    """The yes: the same dose in the evening again, from the care day that was shown."""

    begins: date
