"""Commands about own marks of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.commands.base import Command
from domain.marks import Mark


@dataclass(frozen=True, slots=True)
class SetMark(Command):
    """A mark below *Note*: it holds for this care day."""

    day: date
    mark: Mark


@dataclass(frozen=True, slots=True)
class TakeBackMark(Command):
    """Undo: the mark does not hold for this care day."""

    day: date
    mark: Mark
