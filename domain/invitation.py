"""What an invitation brings along: a patient's plan, a member's roles, a group's code."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.dose import Preparation
from domain.plan import Plan
from domain.team.care import CareTeam
from domain.team.roles import Role


@dataclass(frozen=True, slots=True)
class Joining:
    """The team that somebody joins, under which name, in which roles."""

    team_id: str
    name: str
    roles: tuple[Role, ...]
    confirmed: bool = False
    """Nobody has to say that it is the right person: the operator made it."""


@dataclass(frozen=True, slots=True)
class GroupOf:
    """The team whose group is bound, by this member alone (our number of the account)."""

    team_id: str
    by: int


@dataclass(frozen=True, slots=True)
class Invitation:
    """Plan, preparation and prescriber; what is None is asked of the patient during enrolment."""

    plan: Plan | None = None
    preparation: Preparation | None = None
    prescriber: Prescriber | None = None
    case_id: str | None = None
    """The diary that comes to the account of whoever brings the invitation; None: a new one begins."""
    care: CareTeam | None = None
    """The team that invites the patient; None: the diary is kept at home."""
    member: Joining | None = None
    """It is for a member of a team, and for no patient."""
    group: GroupOf | None = None
    """It is the code of a group, and for no person."""
