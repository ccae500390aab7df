"""Who has been told: the one line that is true, as a value that messages keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.case import Case
from domain.team.hours import TeamHours, is_open, opens_next


class Reached(StrEnum):
    """How far a word of the patient goes."""

    TEAM = "team"
    """It is sent to the team."""
    UNREACHED = "unreached"
    """It should be, and could not."""
    NOBODY = "nobody"
    """There is a team, and the patient does not share with it."""
    HOME = "home"
    """No clinic is connected."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who has been told, when the team reads, and when it does next. All but the first are of a team told."""

    reached: Reached = Reached.HOME
    hours: TeamHours | None = None
    at: datetime | None = None
    """When it was said (aware UTC)."""
    opens: datetime | None = None
    """When the team reads next (aware UTC); None: it is open."""

    @property
    def with_team(self) -> bool:
        """Whether the patient shares with a team: what a prescriber decides is decided there."""
        return self.reached in {Reached.TEAM, Reached.UNREACHED}


AT_HOME = Told()


def told(case: Case, now: datetime, *, sent: bool = True) -> Told:
    """Return who is told of what is said now (aware UTC); `sent`: whether the team really hears of it."""
    care = case.care
    if care is None:
        return AT_HOME
    if not care.is_told:
        return Told(Reached.NOBODY)
    if not sent:
        return Told(Reached.UNREACHED)
    opens = None if is_open(care.hours, now) else opens_next(care.hours, now)
    return Told(Reached.TEAM, care.hours, now, opens)
