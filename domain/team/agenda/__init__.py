"""What a team is waiting for: due moments from its state alone, without a clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from domain.commands.team.base import AboutCase
from domain.team.agenda.covers import covers
from domain.team.agenda.digest import digest_due
from domain.team.agenda.due import TeamDue
from domain.team.agenda.tickets import of_tickets
from domain.team.team import Team

__all__ = ["TeamConcern", "TeamDue", "cases_due", "team_agenda"]


TeamConcern = Callable[[Team], Iterator[TeamDue]]

CONCERNS: tuple[TeamConcern, ...] = (covers, of_tickets, digest_due)
"""In the order in which things due at one moment are done."""


def team_agenda(team: Team) -> tuple[TeamDue, ...]:
    """Return everything the team waits for, soonest first."""
    return tuple(sorted((due for concern in CONCERNS for due in concern(team)), key=lambda due: due.at))


def cases_due(team: Team, now: datetime) -> tuple[str, ...]:
    """Return the patients about whom something is due by now."""
    due = (each.command for each in team_agenda(team) if each.at <= now)
    return tuple(dict.fromkeys(each.case_id for each in due if isinstance(each, AboutCase)))
