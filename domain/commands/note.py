"""Commands about a text of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class TakeBackNote(Command):
    """Undo: the note that was written at this moment (aware UTC), by this message, is taken out again."""

    at: datetime
    message: int | None = None
