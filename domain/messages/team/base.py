"""The root of all that a team reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class TeamMessage(Message):
    """Something that a team reads, by the clock of its own zone."""

    zone: str


@dataclass(frozen=True, slots=True)
class Fleeting(TeamMessage):
    """Something about patients that stays in no chat: it cannot be passed on, and is deleted after a day."""


LASTS = timedelta(hours=24)
"""How long a fleeting message stays in a chat."""
