"""Who of a team sees a patient, and who looked: what the patient may know of it at any time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.audit import Deed, Entry
from domain.team.roles import Role
from domain.team.team import Team


@dataclass(frozen=True, slots=True)
class Seer:
    """A member who sees the patient."""

    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """Something that a member did about the patient."""

    at: datetime
    who: str
    deed: Deed


@dataclass(frozen=True, slots=True)
class SeenBy:
    """The members who see the patient, the code by which the team's group speaks, and what was done last."""

    seers: tuple[Seer, ...] = ()
    code: str | None = None
    group: bool = False
    """Whether the team has a group: it sees the code alone."""
    looks: tuple[Look, ...] = ()
    """Newest first."""


def seen_by(team: Team, case_id: str, entries: tuple[Entry, ...]) -> SeenBy:
    """Return who sees this patient of the team, and who looked."""
    charge = team.charge(case_id)
    seers = tuple(Seer(each.name, each.roles) for each in team.working if team.sees(each.person, case_id))
    looks = tuple(Look(each.at, each.who, each.deed) for each in entries)
    code = charge.code if charge is not None else None
    return SeenBy(seers, code, group=team.group is not None and charge is not None, looks=looks)
