"""Commands about who of a team sees which patient, and who stands in for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.commands.team.base import AboutCase, TeamCommand


@dataclass(frozen=True, slots=True)
class ShowCharges(TeamCommand):
    """Button *Who sees whom*: the patients of the team by their codes, a page of them."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowWhoSees(AboutCase):
    """Which members see this patient, to be changed."""


@dataclass(frozen=True, slots=True)
class AssignPatient(AboutCase):
    """Let this member see the patient."""

    person: int


@dataclass(frozen=True, slots=True)
class UnassignPatient(AboutCase):
    """Let this member see the patient no more; whoever answered for the plan does so no more."""

    person: int


@dataclass(frozen=True, slots=True)
class PutPrescriber(AboutCase):
    """Let this prescriber answer for the patient's plan."""

    person: int


@dataclass(frozen=True, slots=True)
class AskAway(TeamCommand):
    """Button *Somebody is away*: who?"""


@dataclass(frozen=True, slots=True)
class AskCover(TeamCommand):
    """This member is away: who stands in?"""

    person: int


@dataclass(frozen=True, slots=True)
class AskCoverUntil(TeamCommand):
    """Who stands in is said: until when?"""

    person: int
    cover: int


@dataclass(frozen=True, slots=True)
class SetCover(TeamCommand):
    """Let somebody stand in for a member who is away up to and with this day."""

    person: int
    cover: int
    until: date


@dataclass(frozen=True, slots=True)
class EndCover(TeamCommand):
    """The member is back: a lead says so, or the last day has passed."""

    person: int
