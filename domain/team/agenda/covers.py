"""When somebody who was away is back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

from domain.commands.team.assigning import EndCover
from domain.moments import instant
from domain.team.agenda.due import TeamDue
from domain.team.team import Team

DAY = timedelta(days=1)


def covers(team: Team) -> Iterator[TeamDue]:
    """Each absence ends when the day after its last begins, by the team's clock."""
    for member in team.members:
        if member.away_until is None:
            continue
        # No zone leaves out two days in a row.
        days = (instant(member.away_until + DAY * after, time(), team.zone) for after in (1, 2))
        yield TeamDue(next(day for day in days if day is not None), EndCover(member.person))
