"""Commands about care days that are over: yesterday, and any of the last two weeks."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class ShowYesterday(Command):
    """`/yesterday`: the care day before this one, with what can still be added."""


@dataclass(frozen=True, slots=True)
class PickDay(Command):
    """Button *Another day*: the last 14 care days to choose from.

    `too_old`: a day was said that lies before them, so nothing was recorded.
    """

    too_old: bool = False
