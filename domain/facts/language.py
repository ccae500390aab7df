"""Facts about the language."""

from __future__ import annotations

from dataclasses import dataclass

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class LanguageChosen(Fact):
    """The patient is written to in this language from now on."""

    language: str
