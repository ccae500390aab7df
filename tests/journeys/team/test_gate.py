"""Who gets past the gate of a team, and who does not."""

from __future__ import annotations

from sandbox import Group
from tests.world import World
from tests.world.robot import Robot
from tests.world.team import found_team, group_of_team, joins, let_in, link_for, team_as_kept

ANONYMOUS = 1087968824


async def test_an_invitation_that_somebody_else_opened_is_closed_by_the_lead(world: World) -> None:
    """Dina's link was forwarded to Cleo: she sees nothing until the lead's yes, and is out at the lead's no.

    Mutant: who waits is let through the gate.
    """
    await found_team(world)
    await joins(world, world.cleo, "nurse Nora Vane", confirmed=False)
    await world.cleo.says("/members")
    world.cleo.sees("Until then you see nothing of any patient")
    assert "members" not in [each["command"] for each in world.cleo.phone.menu]
    world.emil.sees("Nora Vane has used the invitation as nurse.")
    await world.emil.taps("No, close it")
    world.emil.sees("Nora Vane is no longer in the team (Emil Hart).")
    await world.passes(seconds=10)
    world.cleo.sees("You are no longer in the team Riverside.")
    await world.cleo.says("/members")
    assert "people invited by Riverside Pain Clinic" in world.cleo.last.text


async def test_a_tap_of_somebody_else_or_of_nobody_does_nothing(world: World) -> None:
    """Dina and Cleo send the lead's own button as theirs; a made-up one leads nowhere as well."""
    await found_team(world)
    await world.emil.says("/members")
    shown = world.emil.offered("Remove Dina Marsh")
    data = next(each.data for row in shown.buttons for each in row if "Remove Dina" in each.label)
    for who in (world.dina, world.cleo):
        for chat in (None, world.emil.id):
            tap = await who.forges(data or "", shown.id, chat=chat)
            assert tap.text == "This button no longer works."
    tap = await world.emil.forges("made-up.0", shown.id)
    assert tap.text == "This button no longer works."
    assert len((await team_as_kept(world)).working) == 3


async def test_in_the_group_only_its_own_people_count(world: World) -> None:
    """An anonymous administrator is nobody, a guest taps in vain, and colleagues are left to talk."""
    await found_team(world)
    group = await group_of_team(world)
    nobody = world.sandbox.person(ANONYMOUS, first_name="Group", username="GroupAnonymousBot", is_bot=True)
    group.adds(nobody.account)
    group.adds(world.cleo.phone.account)
    await world.settle()
    before = len(group.chat.messages)
    nobody.says("/members", group=group)
    await _says(world, world.cleo, group, "Hello everybody")
    await _says(world, world.dina, group, "Has anybody seen K7?")
    assert len(group.chat.messages) == before + 3  # what they said, and nothing else
    await _says(world, world.cleo, group, "/members")
    assert "private chat" in group.chat.messages[-1].text
    bound = next(each for each in group.chat.messages if "is now the group" in each.text)
    tap = world.cleo.phone.forges("made-up.0", bound.id, chat=group.id)
    await world.settle()
    assert tap.text == "This button no longer works."


async def test_a_code_works_for_its_lead_alone_and_five_times_an_hour(world: World) -> None:
    """Dina writes Emil's code: it says nothing and is not used up; the sixth try within an hour is in vain.

    Mutant: a code in the wrong hands is used up.
    """
    await found_team(world)
    group = world.sandbox.group(-700, title="Riverside team", members=[world.emil.phone, world.dina.phone])
    group.adds_bot(world.emil.phone.account)
    await world.emil.says("/members")
    await world.emil.taps("Connect a group")
    code = world.emil.last.text.partition("/bind ")[2].split()[0]
    await _says(world, world.dina, group, f"/bind {code}")
    assert "This code cannot be used." in group.chat.messages[-1].text
    for _ in range(5):
        await _says(world, world.emil, group, "/bind wrong")
        await world.passes(seconds=20)
    await _says(world, world.emil, group, f"/bind {code}")
    assert "This code cannot be used." in group.chat.messages[-1].text
    await world.passes(hours=1, minutes=1)
    await _says(world, world.emil, group, f"/bind {code}")
    assert "This is now the group of Riverside" in group.chat.messages[-1].text
    await _says(world, world.emil, group, f"/bind {code}")
    assert "This code cannot be used." in group.chat.messages[-1].text


async def test_the_bot_put_out_of_the_group_tells_the_leads(world: World) -> None:
    """The group is nobody's then; whoever did it, also somebody who is not of the team."""
    await found_team(world)
    group = await group_of_team(world)
    group.adds(world.cleo.phone.account)
    group.kicks_bot(world.cleo.phone.account)
    await world.settle()
    await world.passes(seconds=10)
    world.emil.sees("I can no longer write in the team's group")
    assert (await team_as_kept(world)).group is None


async def test_a_group_that_moves_is_followed(world: World) -> None:
    """By Telegram's note of it, also from somebody who hides behind the group; the lead lets it go there."""
    await found_team(world)
    group = await group_of_team(world)
    nobody = world.sandbox.person(ANONYMOUS, first_name="Group", username="GroupAnonymousBot", is_bot=True)
    moved = group.migrates(nobody.account)
    await world.settle()
    await world.emil.says("/members")
    await world.emil.taps("Disconnect the group")
    await world.passes(seconds=10)
    assert "no longer connected" in moved.chat.messages[-1].text
    assert (await team_as_kept(world)).group is None


async def test_a_group_that_moved_unnoticed_is_followed_by_the_refused_message(world: World) -> None:
    """The note of the move never came: the next message is refused with the new number, and goes there."""
    await found_team(world)
    group = await group_of_team(world)
    moved = group.migrates(world.emil.phone.account)
    await world.machine.telegram.delete_webhook(drop_pending_updates=True)
    await world.emil.says("/members")
    await world.emil.taps("Disconnect the group")
    await world.passes(seconds=60)
    assert "no longer connected" in moved.chat.messages[-1].text


async def test_a_member_whose_chat_is_closed_is_missed_once(world: World) -> None:
    """Dina blocks the bot: the lead is told once; when she writes again, once more."""
    await found_team(world)
    await world.dina.blocks()
    await world.passes(minutes=5)
    missed = [each for each in world.emil.heard if "I cannot reach Dina Marsh" in each.text]
    assert len(missed) == 1
    await world.emil.says("/members")
    world.emil.sees("their chat is closed to me")
    await world.dina.unblocks()
    await world.dina.says("/members")
    await world.passes(seconds=20)
    world.emil.sees("I can reach Dina Marsh again.")
    world.dina.sees("The team Riverside")


async def test_a_lead_says_who_sees_a_patient(world: World) -> None:
    """Emil adds Dina to Ana's code, she hears it; taken off, she loses it; the trail names the case."""
    await found_team(world)
    ana = await world.enrolled()
    charge = await let_in(world, ana)
    await world.emil.says("/members")
    await world.emil.taps("Who sees whom")
    world.emil.sees(f"{charge.code}: Dr Ben Okafor for the plan")
    await world.emil.taps(charge.code)
    await world.emil.taps("Add Dina Marsh")
    world.emil.sees(f"{charge.code}: Dr Ben Okafor for the plan; Dina Marsh")
    await world.passes(seconds=10)
    world.dina.sees(f"You see {charge.code} from now on (Emil Hart).")
    await world.emil.taps("Take Dina Marsh off")
    dina = next(each for each in (await team_as_kept(world)).members if each.name == "Dina Marsh")
    assert not (await team_as_kept(world)).sees(dina.person, charge.case_id)


async def test_somebody_stands_in_until_a_day(world: World) -> None:
    """Dina is away for three days: Ben stands in, and it ends by itself."""
    await found_team(world)
    await world.emil.says("/members")
    await world.emil.taps("Somebody is away")
    await world.emil.taps("Dina Marsh is away")
    await world.emil.taps("Dr Ben Okafor stands in")
    await world.emil.taps("To Thu 6 May")
    await world.passes(seconds=10)
    for who in (world.emil, world.ben, world.dina):
        who.sees("Dr Ben Okafor stands in for Dina Marsh up to and with Thursday 6 May.")
    await world.passes(days=3)
    world.ben.sees("Dina Marsh is back.")
    assert [each.cover for each in (await team_as_kept(world)).members] == [None, None, None]


async def test_the_menu_follows_the_role(world: World) -> None:
    """A lead can invite from it, a nurse cannot; who is out has everybody's; a patient keeps theirs."""
    everybody = world.cleo.phone.menu
    await found_team(world)
    lead, nurse = _names(world.emil.phone.menu), _names(world.dina.phone.menu)
    assert {"members", "invite"} <= set(lead)
    assert "members" in nurse
    assert not {"invite", "today"} & set(nurse)
    await world.enrolled(who=world.ana)
    await world.ana.starts(await link_for(world, "nurse Ana Marsh"))
    await world.passes(seconds=10)
    await world.emil.taps("Yes, that is right")
    assert {"members", "today", "delete"} <= set(_names(world.ana.phone.menu))
    await world.dina.says("/members")
    await world.dina.taps("Leave the team")
    await world.dina.taps("Yes, remove")
    assert world.dina.phone.menu == everybody


def _names(menu: list[dict[str, str]]) -> list[str]:
    return [each["command"] for each in menu]


async def _says(world: World, who: Robot, group: Group, text: str) -> None:
    who.phone.says(text, group=group)
    await world.settle()
