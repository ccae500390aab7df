"""The roots of all commands to a team."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class TeamCommand(Command):
    """Something that a member of a team, a case or the clock asks of a team. A case does nothing with it."""


@dataclass(frozen=True, slots=True)
class AboutCase(TeamCommand):
    """A command about one patient in the team's charge."""

    case_id: str


@dataclass(frozen=True, slots=True)
class Heard(AboutCase):
    """What a case tells its team of itself: nobody may do that from outside."""


@dataclass(frozen=True, slots=True)
class TeamWake(TeamCommand):
    """Time has passed: do what is due."""
