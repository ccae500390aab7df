"""What a team hears of a patient by itself, who takes it, and what the patient reads of that."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from sandbox import Group
from tests.world import Robot, World
from tests.world.team import found_team, group_of_team, let_in, team_as_kept

LONDON = ZoneInfo("Europe/London")
TAKEN = "I have it"


async def a_team(world: World) -> tuple[Robot, Group]:
    """Let Emil, Ben and Dina in, with a group; Ana is Ben's patient."""
    await found_team(world)
    group = await group_of_team(world)
    ana = await world.enrolled()
    await let_in(world, ana)
    await world.passes(seconds=30)
    return ana, group


async def at(world: World, weekday: int, hour: int, minute: int = 0) -> None:
    """Let time pass until the next such moment by the team's clock."""
    local = world.now.astimezone(LONDON)
    days = (weekday - local.weekday()) % 7
    then = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    ahead = (then - local).total_seconds() + days * 86400
    await world.passes(seconds=int(ahead if ahead > 0 else ahead + 7 * 86400))


def shown_in(group: Group) -> str:
    """Return what the group's newest message says."""
    return group.chat.messages[-1].text


async def test_a_red_flag_reaches_prescriber_and_group_at_once_and_the_first_who_taps_has_it(
    world: World,
) -> None:
    """By code, never by name; every copy then names who has it, and the patient reads who opened it."""
    ana, group = await a_team(world)
    await at(world, 2, 10)
    await ana.says("my tongue is swollen")
    await world.passes(seconds=20)
    code = (await team_as_kept(world)).charges[0].code
    world.ben.sees(f"{code} needs somebody of the team.")
    world.ben.sees("Red flag: swelling or hives.")
    world.ben.sees("Nobody has it.")
    assert code in shown_in(group)
    assert "Ana" not in shown_in(group) + world.ben.last.text
    await world.ben.taps(TAKEN)
    await world.passes(seconds=20)
    world.ben.sees("Dr Ben Okafor has it since 10:00.")
    assert "Dr Ben Okafor has it since 10:00." in shown_in(group)
    ana.sees("Dr Ben Okafor has opened your alert.")
    ana.sees("Your team reads between patients, not live. Still call if you need to:")


async def test_a_red_flag_nobody_takes_goes_to_the_next_every_quarter_of_an_hour(world: World) -> None:
    """Ben is silent: after 15 minutes the lead reads it."""
    ana, _ = await a_team(world)
    await at(world, 2, 10)
    await ana.says("my tongue is swollen")
    await world.passes(minutes=14)
    assert "needs somebody" not in world.emil.last.text
    await world.passes(minutes=2)
    world.emil.sees("needs somebody of the team.")


async def test_a_red_flag_at_night_is_said_once_to_all_and_again_at_the_opening(world: World) -> None:
    """Wednesday 23:07: once; nothing more until Thursday 09:00."""
    ana, group = await a_team(world)
    await at(world, 2, 23, 7)
    before = len(group.chat.messages)
    await ana.says("my tongue is swollen")
    await world.passes(seconds=20)
    world.ben.sees("needs somebody of the team.")
    world.emil.sees("needs somebody of the team.")
    assert len(group.chat.messages) == before + 1
    await at(world, 3, 8, 59)
    assert len(group.chat.messages) == before + 1
    await world.passes(minutes=2)
    assert len(group.chat.messages) == before + 2


async def test_who_has_it_hands_it_over_gives_it_back_and_closes_it(world: World) -> None:
    """Ben hands it to Emil, who closes it; every copy says so, and the patient reads what came of it."""
    ana, group = await a_team(world)
    await at(world, 2, 10)
    await ana.says("my tongue is swollen")
    await world.passes(seconds=20)
    await world.ben.taps(TAKEN)
    await world.ben.taps("Undo")
    world.ben.sees("Nobody has it.")
    await world.ben.taps(TAKEN)
    await world.ben.taps("Hand over")
    await world.ben.taps("Emil Hart")
    await world.passes(seconds=20)
    world.ben.sees("Emil Hart has it since")
    world.emil.sees("Emil Hart has it since")
    await world.emil.taps("Outcome...")
    await world.emil.taps("Spoken with the patient")
    await world.passes(seconds=30)
    world.emil.sees("Closed by Emil Hart, 10:0")
    assert "Closed by Emil Hart" in shown_in(group)
    ana.sees("Emil Hart has closed your alert.")
    ana.sees("They have spoken with you.")
    assert (await team_as_kept(world)).tickets != ()  # the hold still waits for its answer


async def test_the_second_who_taps_is_told_who_has_it(world: World) -> None:
    """Emil taps in the group after Ben in private: it stays Ben's."""
    ana, group = await a_team(world)
    await at(world, 2, 10)
    await ana.says("my tongue is swollen")
    await world.passes(minutes=16)
    stale = world.emil.last
    await world.ben.taps(TAKEN)
    assert stale.text
    await world.passes(seconds=20)
    world.emil.sees("Dr Ben Okafor has it since")
    ticket = next(t for t in (await team_as_kept(world)).tickets if t.matter == "red_flag")
    assert ticket.taken_by is not None
    assert "Dr Ben Okafor has it since" in shown_in(group)


async def test_i_mistyped_closes_it_everywhere(world: World) -> None:
    """Nobody runs for what never was."""
    ana, group = await a_team(world)
    await at(world, 2, 10)
    await ana.says("my tongue is swollen")
    await world.passes(seconds=20)
    await ana.taps("I mistyped")
    await ana.taps("Yes, take it back")
    await world.passes(seconds=30)
    world.ben.sees("It is over, 10:0")
    assert "It is over" in shown_in(group)
    assert (await team_as_kept(world)).tickets == ()


async def test_the_patient_reads_when_nobody_has_opened_it_for_a_working_day(world: World) -> None:
    """Wednesday 23:07: a whole working day is over on Thursday at 17; it is said on Friday at 9."""
    ana, _ = await a_team(world)
    await at(world, 2, 23, 7)
    await ana.says("my tongue is swollen")
    await at(world, 4, 9, 1)
    assert any(
        "Nobody has opened your alert yet. Please call:" in each.text for each in ana.phone.chat.messages
    )


async def test_taken_without_an_outcome_it_is_nobodys_again(world: World) -> None:
    """Ben takes it on Wednesday and forgets: on Friday at 9 it is open again."""
    ana, _ = await a_team(world)
    await at(world, 2, 10)
    await ana.says("my tongue is swollen")
    await world.passes(seconds=20)
    await world.ben.taps(TAKEN)
    await at(world, 4, 9, 1)
    await world.passes(seconds=30)
    world.ben.sees("Open again. Nobody has it.")


async def test_a_member_who_cannot_be_reached_is_left_out_at_once(world: World) -> None:
    """Ben has blocked the bot: the lead reads it without a quarter of an hour's wait."""
    ana, _ = await a_team(world)
    await at(world, 2, 10)
    world.ben.phone.blocks()
    await ana.says("my tongue is swollen")
    await world.passes(minutes=1)
    world.emil.sees("needs somebody of the team.")
