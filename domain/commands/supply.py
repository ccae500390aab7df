"""Commands about what is at hand: counting it, and when to order."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class Count(Command):
    """How much is at hand: pieces, or microlitres, of each strength so far, in the order of the pack."""

    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LeaveCount(Command):
    """Button *Not now* below the count."""


@dataclass(frozen=True, slots=True)
class AskLead(Command):
    """Button *How long my pharmacy takes*."""


@dataclass(frozen=True, slots=True)
class SetLead(Command):
    """The pharmacy takes so many days."""

    days: int


# What the clock asks for.


@dataclass(frozen=True, slots=True)
class TellOrder(Command):
    """It is time to order."""
