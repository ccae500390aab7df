"""One thing that a team waits for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.commands.team.base import TeamCommand


@dataclass(frozen=True, slots=True)
class TeamDue:
    """A moment (aware UTC), and the command that is due then."""

    at: datetime
    command: TeamCommand
