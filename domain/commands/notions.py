"""Commands about what a text wants beside pain, dose and side effects."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class AskStop(Command):
    """The words "I stopped": asks before the course ends."""


@dataclass(frozen=True, slots=True)
class PackDiffers(Command):
    """Button *Yes, it says something else*: the label differs from the plan."""
