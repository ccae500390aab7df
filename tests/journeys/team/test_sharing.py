"""What Ana lets her team see, who looked, and how she leaves it."""

from __future__ import annotations

from dataclasses import replace

from domain.audit import Deed, Entry
from domain.team.care import CareTeam
from storage.audit import add_entry
from storage.engine import Session
from tests.world import World
from tests.world.enrolling import prescribed
from tests.world.team import found_team, group_of_team, let_in, team_as_kept


async def invited_by_team(world: World) -> str:
    """Make an invitation that names the team and Ben, and return its secret."""
    team = await team_as_kept(world)
    ben = next(member.person for member in team.members if member.name == "Dr Ben Okafor")
    care = CareTeam(team.id, team.name, team.hours, prescriber=ben, out_of_hours=team.out_of_hours)
    return await world.invitation(replace(prescribed(), care=care))


async def test_ana_is_asked_what_her_team_may_see_and_types_her_name(world: World) -> None:
    """The hello names the team; nothing is shared before the yes; the name is typed."""
    await found_team(world)
    ana = world.ana
    await ana.starts(await invited_by_team(world))
    ana.sees("Riverside (Dr Ben Okafor) invites you")
    await ana.taps("Start")
    await ana.taps("Yes, both")
    ana.sees("your care team at Riverside only if you say yes to that")
    await ana.taps("I agree")
    ana.sees("May your care team see your diary? If not, nobody is told")
    assert (await team_as_kept(world)).charges == ()
    await ana.taps("Yes, with my name")
    await ana.says("Ana M.")
    ana.sees("Which town are you in?")
    await world.settle()
    assert [charge.named for charge in (await team_as_kept(world)).charges] == [True]


async def test_a_doubtful_health_answer_says_who_was_told(world: World) -> None:
    """At home and with a team that hears nothing the line is another one; never is sent what was not."""
    await found_team(world)
    ana = world.ana
    await ana.starts(await invited_by_team(world))
    for tapped in ("Start", "Yes, both", "I agree", "No"):
        await ana.taps(tapped)
    await ana.says("Leeds, England")
    await ana.taps("Yes")
    await ana.taps("Not sure")
    ana.sees("Nobody has been told: you do not share with a team.")


async def test_ana_sees_who_sees_her_and_who_looked(world: World) -> None:
    """Ben and Emil by name; the group by her code; a look with its day and time."""
    await found_team(world)
    ana = await world.enrolled()
    charge = await let_in(world, ana)
    await group_of_team(world)
    case, now, team = await world.case_of(ana), world.now, await team_as_kept(world)
    looked = Entry(now, "Dr Ben Okafor", charge.prescriber, Deed.VIEWED_CARD, case.id, team.id)

    def adding(session: Session) -> None:
        add_entry(session, looked)

    await ana.says("/team")
    ana.sees("Riverside sees your diary, under the name Ana M.")
    ana.sees("Dr Ben Okafor, prescriber")
    ana.sees("Emil Hart, lead")
    ana.sees("Your team's group sees your code only.")
    ana.sees("Nobody has looked yet.")
    await world.machine.storage.write(adding)
    await ana.says("/team")
    ana.sees("Dr Ben Okafor looked at your diary.")


async def test_ana_leaves_in_one_tap_and_comes_back(world: World) -> None:
    """The team has her no longer, and then as a code; a name is typed after it."""
    await found_team(world)
    ana = await world.enrolled()
    await let_in(world, ana)
    await ana.says("/settings")
    ana.sees("Riverside sees your diary, under your name.")
    await ana.taps("Who sees my diary")
    await ana.taps("Leave my team")
    ana.sees("You have left your team.")
    await world.settle()
    assert (await team_as_kept(world)).charges == ()
    await ana.taps("Share as a code")
    ana.sees("under a code instead of your name")
    await world.settle()
    assert [each.named for each in (await team_as_kept(world)).charges] == [False]
    await ana.taps("Who sees my diary")
    await ana.taps("Share with my name")
    await ana.says("Ana M.")
    ana.sees("under the name Ana M.")


async def test_what_only_a_prescriber_can_do_waits_with_the_team(world: World) -> None:
    """On hold nothing is reported: the button asks the team, and says whom to call."""
    await found_team(world)
    ana = await world.enrolled()
    await let_in(world, ana)
    await ana.says("/hospital")
    ana.sees("Dose reminders are on hold")
    assert "I have asked my prescriber" not in ana.buttons
    await ana.taps("Ask my team")
    ana.sees("Only Dr Ben Okafor can end the hold.")
