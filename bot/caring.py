"""The team that a patient is invited to from the command line: named there, and looked up here."""

from __future__ import annotations

from dataclasses import dataclass

from bot.custody import NotDone
from domain.team.care import CareTeam
from domain.team.roles import Role
from domain.team.team import Member, Team
from storage.engine import Session
from storage.team_log import all_teams


@dataclass(frozen=True, slots=True)
class Caring:
    """The team by its name or number, and the member who answers for the plan.

    Where nobody is named and the team has one prescriber, it is that one.
    """

    team: str
    prescriber: str | None = None


def care_of(session: Session, caring: Caring) -> CareTeam:
    """Return the team as the patient's diary will know it. Raises NotDone."""
    team = the_team(session, caring.team)
    member = _prescriber(team, caring.prescriber)
    person = member.person if member is not None else None
    return CareTeam(team.id, team.name, team.hours, prescriber=person, out_of_hours=team.out_of_hours)


def the_team(session: Session, name: str) -> Team:
    """Return the one team of this name or number. Raises NotDone."""
    known = all_teams(session)
    found = [team for team in known if name in {team.id, team.name}]
    if len(found) == 1:
        return found[0]
    listed = [f"{team.id}  {team.name}" for team in (found or known)]
    if found:
        raise NotDone("\n".join(["There is more than one team of this name. Give its number:", *listed]))
    if not known:
        raise NotDone("There is no team yet: make one with `ldnbot invite team`.")
    raise NotDone("\n".join(["There is no such team. There is:", *listed]))


def _prescriber(team: Team, name: str | None) -> Member | None:
    prescribers = team.with_role(Role.PRESCRIBER)
    if name is None:
        return prescribers[0] if len(prescribers) == 1 else None
    found = [member for member in prescribers if member.name == name]
    if len(found) == 1:
        return found[0]
    listed = [member.name for member in prescribers]
    what = f"{team.name} has no prescriber of this name." if not found else "Two prescribers have this name."
    raise NotDone("\n".join([what, *listed]) if listed else "The team has no prescriber yet.")
