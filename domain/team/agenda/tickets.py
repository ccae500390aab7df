"""What is due about tickets: the ladder of those nobody has, those of which nothing came, and reviews."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time

from domain.commands.team.tickets import Climb, ReopenTicket, ReviewAgain, TellUnheeded
from domain.moments import instant
from domain.team.agenda.due import TeamDue
from domain.team.hours import opens_next
from domain.team.ladder import climbs_at, reopens_at, unheeded_at
from domain.team.team import Team


def of_tickets(team: Team) -> Iterator[TeamDue]:
    """Yield the next turn of each ticket, and the reviews."""
    for ticket in team.tickets:
        case_id, number = ticket.case_id, ticket.number
        turns = (
            (climbs_at(ticket, team), Climb(case_id, number)),
            (unheeded_at(ticket, team), TellUnheeded(case_id, number)),
            (reopens_at(ticket, team), ReopenTicket(case_id, number)),
        )
        yield from (TeamDue(at, command) for at, command in turns if at is not None)
    for case_id, day in team.reviews:
        begins = instant(day, time(0), team.zone) or datetime.combine(day, time(0), UTC)
        yield TeamDue(opens_next(team.hours, begins), ReviewAgain(case_id))
