"""The root of all that a team reads."""

from __future__ import annotations

from dataclasses import dataclass

from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class TeamMessage(Message):
    """Something that a team reads, by the clock of its own zone."""

    zone: str
