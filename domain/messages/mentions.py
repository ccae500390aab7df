"""Messages about things a text mentioned."""

from __future__ import annotations

from dataclasses import dataclass

from domain.effects import Mention
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class MentionAsked(Message):
    """The text mentioned something that matters with naltrexone: the short safety form."""

    mention: Mention


@dataclass(frozen=True, slots=True)
class MentionCleared(Message):
    """The answer was no: nothing changes."""
