"""Commands about the weekly questions, and about how often pain is asked about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Item
from domain.commands.base import Command
from domain.preferences import Rhythm


@dataclass(frozen=True, slots=True)
class AskRhythm(Command):
    """Show how often pain is asked about, and what can be chosen."""


@dataclass(frozen=True, slots=True)
class SetRhythm(Command):
    """How often the patient wants to be asked about pain; None: as it comes, daily at first and then less."""

    rhythm: Rhythm | None


@dataclass(frozen=True, slots=True)
class AskWeekly(Command):
    """The weekly questions are due: begin a round."""


@dataclass(frozen=True, slots=True)
class EndWeekly(Command):
    """A round that is not answered is waited for no longer."""


@dataclass(frozen=True, slots=True)
class SumUpWeek(Command):
    """The weekly summary is due."""


@dataclass(frozen=True, slots=True)
class ShowSummary(Command):
    """Button *Show the picture*: the same as `/summary`. Nothing is decided by it: `bot` draws."""


@dataclass(frozen=True, slots=True)
class AnswerPeg(Command):
    """The answer to an item of PEG, in points, in the round of this care day."""

    day: date
    item: Item
    score: int


@dataclass(frozen=True, slots=True)
class ShowWeekly(Command):
    """Show a question of the round of this care day: the first open one where none is named."""

    day: date
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class LeaveWeekly(Command):
    """Not this week: nothing more is asked of the round of this care day."""

    day: date
