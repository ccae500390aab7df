"""Messages about a text of one's own."""

from __future__ import annotations

from dataclasses import dataclass

from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class NoteBack(Message):
    """The note is taken out of the diary."""
