"""What a team is waiting for: due moments from its state alone, without a clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from domain.commands.team.base import TeamCommand
from domain.team.team import Team


@dataclass(frozen=True, slots=True)
class TeamDue:
    """A moment (aware UTC), and the command that is due then."""

    at: datetime
    command: TeamCommand


TeamConcern = Callable[[Team], Iterator[TeamDue]]

CONCERNS: tuple[TeamConcern, ...] = ()
"""In the order in which things due at one moment are done."""


def team_agenda(team: Team) -> tuple[TeamDue, ...]:
    """Return everything the team waits for, soonest first."""
    return tuple(sorted((due for concern in CONCERNS for due in concern(team)), key=lambda due: due.at))
