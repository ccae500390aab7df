"""Commands about which patients are in a team's charge. They come from the cases themselves."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.team.base import Heard


@dataclass(frozen=True, slots=True)
class AddCharge(Heard):
    """A patient lets the team see the diary: under the own name, or as a code alone."""

    named: bool
    prescriber: int | None = None


@dataclass(frozen=True, slots=True)
class LoseCharge(Heard):
    """The patient has left the team, or the diary is gone."""
