"""A care team for tests: Emil leads it, Ben prescribes, Dina nurses; they came by their own links."""

from __future__ import annotations

import re
from datetime import time

from bot.founding import Founding, invite_to_team
from domain.decision import Decision
from domain.enrolment import CONSENT_VERSION
from domain.facts.care import CareOffered, SharingChosen
from domain.team.care import CareTeam, Sharing
from domain.team.hours import HoursUnclear, TeamHours, read_hours
from domain.team.roles import Role
from domain.team.team import Charge, Team
from sandbox import Group
from storage.engine import Session
from storage.record import record
from storage.team_log import find_team, load_team
from tests.world.robot import Robot
from tests.world.world import World

RIVERSIDE = "Riverside"
GROUP = -700


def hours(text: str = "Mon-Fri 9-17", zone: str = "Europe/London") -> TeamHours:
    """Return the hours in which the team reads."""
    read = read_hours(text, zone)
    if isinstance(read, HoursUnclear):
        raise AssertionError(f"no hours: {text}")  # noqa: TRY004  the test is wrong, not the type
    return read


async def lead_link(
    world: World,
    name: str = "Emil Hart",
    roles: tuple[Role, ...] = (Role.LEAD,),
    *,
    reads: str = "Mon-Fri 9-17",
) -> str:
    """Make what the command line makes: the secret of a lead's invitation."""
    founding = Founding(RIVERSIDE, name, roles, hours(reads), time(9), "NHS 111")
    now = world.now
    made = await world.machine.storage.write(lambda session: invite_to_team(session, founding, now))
    return made.secret


async def found_team(world: World, *, reads: str = "Mon-Fri 9-17") -> None:
    """Let Emil in as lead, Ben as prescriber and Dina as nurse, all of them confirmed."""
    await world.emil.starts(await lead_link(world, reads=reads))
    await joins(world, world.ben, "prescriber Dr Ben Okafor")
    await joins(world, world.dina, "nurse Dina Marsh")


async def joins(world: World, who: Robot, role_and_name: str, *, confirmed: bool = True) -> None:
    """Let somebody in whom Emil invites and, as a rule, confirms."""
    await who.starts(await link_for(world, role_and_name))
    await world.passes(seconds=10)  # the lead's chat takes so many messages at once
    if confirmed:
        await world.emil.taps("Yes, that is right")
        await world.passes(seconds=10)


async def link_for(world: World, role_and_name: str) -> str:
    """Let Emil make an invitation, and return the secret in its link."""
    await world.emil.says(f"/invite {role_and_name}")
    found = re.search(r"start=([\w-]+)", world.emil.last.text)
    if found is None:
        raise AssertionError(world.emil.transcript())
    return found[1]


async def group_of_team(world: World) -> Group:
    """Make a group with Emil, Ben and Dina, and let Emil connect it."""
    people = [each.phone for each in (world.emil, world.ben, world.dina)]
    group = world.sandbox.group(GROUP, title="Riverside team", members=people)
    group.adds_bot(world.emil.phone.account)
    await world.settle()
    await world.passes(seconds=10)
    await world.emil.says("/members")
    await world.emil.taps("Connect a group")
    found = re.search(r"/bind (\S+)", world.emil.last.text)
    if found is None:
        raise AssertionError(world.emil.transcript())
    world.emil.phone.says(f"/bind {found[1]}", group=group)
    await world.settle()
    return group


async def team_as_kept(world: World) -> Team:
    """Return the team as the database has it now."""

    def reading(session: Session) -> Team:
        return load_team(session, find_team(session, RIVERSIDE) or "")

    return await world.machine.storage.read(reading)


async def let_in(world: World, who: Robot, *, name: str | None = "Ana M.") -> Charge:
    """Let the team see somebody's diary (as if it had been agreed to at enrolment), and return their charge.

    Ben is the prescriber. `name` None: as a code alone.
    """
    team = await team_as_kept(world)
    ben = next(member.person for member in team.members if member.name == "Dr Ben Okafor")
    care = CareTeam(team.id, team.name, team.hours, prescriber=ben, out_of_hours=team.out_of_hours)
    sharing = Sharing.CODE if name is None else Sharing.NAME
    case, now = await world.case_of(who), world.now
    facts = (CareOffered(care), SharingChosen(sharing, now, CONSENT_VERSION, name))
    await world.machine.storage.write(lambda session: record(session, case, Decision(facts), now, "patient"))
    await world.settle()
    found = (await team_as_kept(world)).charge(case.id)
    if found is None:
        raise AssertionError("the team has not heard of it")
    return found
