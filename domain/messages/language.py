"""Messages about the language."""

from __future__ import annotations

from dataclasses import dataclass

from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class LanguageAsked(Message):
    """Which language? `several`: there is more than the one we write in already."""

    several: bool


@dataclass(frozen=True, slots=True)
class LanguageChanged(Message):
    """What counts, said anew in the language chosen: whom to call, and what was agreed to (`consent`)."""

    consent: bool
    team: str | None = None
    """The team that may be let in; None: there is none."""
