"""Commands about a pause: until when, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class AskPause(Command):
    """`/pause`: for how long? In a pause: until when it lasts, and the way to end it."""


@dataclass(frozen=True, slots=True)
class AskPauseDate(Command):
    """Button *Another date*: the next text is the day on which asking begins again."""


@dataclass(frozen=True, slots=True)
class PauseUntil(Command):
    """Ask nothing before the evening of this care day."""

    day: date


@dataclass(frozen=True, slots=True)
class TypePause(Command):
    """A day that was typed: one that is clear, several that it may mean, or none that could be read."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class EndPause(Command):
    """Button *End the pause now*."""


# What the clock asks for.


@dataclass(frozen=True, slots=True)
class PauseOver(Command):
    """The day on which asking begins again has come."""
