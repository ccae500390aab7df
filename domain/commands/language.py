"""Commands about the language. Which there are is known at the edge and comes along."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class AskLanguage(Command):
    """`/language`: the languages that are offered, each by its code and its own name."""

    offered: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Command):
    """Write in this language (its code) from now on."""

    language: str
