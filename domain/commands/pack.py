"""Commands about a pack whose label does not say what the plan says: what is in it now?"""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command
from domain.dose import Preparation


@dataclass(frozen=True, slots=True)
class AskPack(Command):
    """Button *What is in the new pack*."""


@dataclass(frozen=True, slots=True)
class SayPack(Command):
    """What the label of the new pack says; None: what was typed could not be read."""

    preparation: Preparation | None
