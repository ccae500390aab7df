"""When the next digest is due: at the team's wall time, on the days on which it reads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from domain.commands.team.digest import SendDigest
from domain.moments import instant, wall_clock
from domain.team.agenda.due import TeamDue
from domain.team.team import Team

DAY = timedelta(days=1)


def digest_due(team: Team) -> Iterator[TeamDue]:
    """Yield the next digest: of a team that has a patient, after the day of the last one."""
    if team.charges:
        _, at = next(digests_from(team))
        yield TeamDue(at, SendDigest())


def digests_from(team: Team) -> Iterator[tuple[date, datetime]]:
    """Yield the days that are still to have a digest, and when each is due (aware UTC), without end.

    Where the clock jumps over the hour, it is the first moment after it; where it comes twice, the first. A
    team reads on one day of the week at least, so the next always comes.
    """
    begins = _begins(team)
    read = {weekday for span in team.hours.spans for weekday in span.weekdays}
    first = wall_clock(begins, team.zone).date()
    day = first - DAY
    while True:
        day += DAY
        at = instant(day, team.digest_at, team.zone)
        after = team.digested is None or day > team.digested
        if day.weekday() in read and at is not None and at >= begins and after:
            yield day, at


def _begins(team: Team) -> datetime:
    """From when on a digest may be due: since the first patient, and not before the last digest's day."""
    since = min(charge.since for charge in team.charges)
    if team.digested is None:
        return since
    start = instant(team.digested, team.digest_at, team.zone)
    return since if start is None else max(since, start)
