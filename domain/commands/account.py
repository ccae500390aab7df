"""Commands about the account: help, and who sees what."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command
from domain.team.seen import SeenBy


@dataclass(frozen=True, slots=True)
class ShowHelp(Command):
    """`/help`: what can be typed, and whom to call."""


@dataclass(frozen=True, slots=True)
class MoveAccount(Command):
    """The patient came with another account, by an invitation made for that: the diary is there now."""


@dataclass(frozen=True, slots=True)
class ShowTeam(Command):
    """`/team`: who sees what, and who looked. `seen` is looked up by whoever hands the command on."""

    seen: SeenBy | None = None


@dataclass(frozen=True, slots=True)
class ShowWaysOn(Command):
    """A slash command that does not exist: what there is instead."""
