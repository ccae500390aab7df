"""Messages about who of a team sees which patient, and who stands in for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.messages.team.base import TeamMessage


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """A patient by the code, who answers for the plan, and who else sees them."""

    code: str
    prescriber: str | None
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChargesShown(TeamMessage):
    """Who sees whom, a page of it."""

    lines: tuple[ChargeLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class WhoSeesCode(TeamMessage):
    """Which members see this patient."""

    line: ChargeLine


@dataclass(frozen=True, slots=True)
class PatientIsYours(TeamMessage):
    """To a member: a lead has assigned this patient to them."""

    code: str
    by: str
    answers: bool
    """Whether they answer for the plan."""


@dataclass(frozen=True, slots=True)
class AwayAsked(TeamMessage):
    """Who is away?"""


@dataclass(frozen=True, slots=True)
class CoverAsked(TeamMessage):
    """Who stands in for this member?"""

    name: str
    possible: bool
    """Whether anybody can: a prescriber is stood in for by a prescriber."""


@dataclass(frozen=True, slots=True)
class CoverUntilAsked(TeamMessage):
    """Up to and with which day?"""

    name: str
    cover: str


@dataclass(frozen=True, slots=True)
class CoverBegun(TeamMessage):
    """Somebody stands in, up to and with a day."""

    name: str
    cover: str
    until: date


@dataclass(frozen=True, slots=True)
class CoverIsOver(TeamMessage):
    """A member is back, and nobody stands in."""

    name: str


@dataclass(frozen=True, slots=True)
class MemberUnreachable(TeamMessage):
    """To the leads: the chat of a member is closed to the bot."""

    name: str


@dataclass(frozen=True, slots=True)
class MemberReachable(TeamMessage):
    """To the leads: it is open again."""

    name: str


@dataclass(frozen=True, slots=True)
class GroupLost(TeamMessage):
    """To the leads: the bot was put out of the group, or the group is gone."""
