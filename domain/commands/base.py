"""The root of all commands: what somebody, or the clock, asks of a case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One intention. Commands are stored behind buttons, so their fields are plain values."""


@dataclass(frozen=True, slots=True)
class Wake(Command):
    """Time has passed: do what is due."""
