"""Commands about a patient's card."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.team.base import AboutCase


@dataclass(frozen=True, slots=True)
class OpenCard(AboutCase):
    """Show this patient's card in the private chat, wherever it was asked for."""


@dataclass(frozen=True, slots=True)
class ShowChart(AboutCase):
    """Button *Chart*: the diary drawn, in the private chat."""


@dataclass(frozen=True, slots=True)
class NextCard(AboutCase):
    """Button *Next* of a card: this patient's card in its place."""
