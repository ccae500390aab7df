"""Commands about the account: help."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class ShowHelp(Command):
    """`/help`: what can be typed, and whom to call."""
