"""Who comes into a team, how, and out of it again."""

from __future__ import annotations

from tests.world import World
from tests.world.team import found_team, group_of_team, joins, lead_link, link_for


async def test_the_first_lead_comes_by_the_command_line_and_lets_the_others_in(world: World) -> None:
    """A lead invites, confirms, and everybody is told where they stand."""
    await world.emil.starts(await lead_link(world))
    assert "You are in." in world.emil.last.text
    await joins(world, world.dina, "nurse Dina Marsh", confirmed=False)
    world.dina.sees("A lead of the team has now to confirm")
    await world.dina.says("/members")
    world.dina.sees("Until then you see nothing of any patient")
    await world.emil.taps("Yes, that is right")
    world.emil.sees("Dina Marsh is in the team, confirmed by Emil Hart.")
    await world.passes(seconds=10)
    world.dina.sees("You are in the team Riverside as nurse.")


async def test_an_invitation_works_once_and_a_wrong_one_says_the_same(world: World) -> None:
    """Cleo learns nothing from a used link."""
    await found_team(world)
    secret = await link_for(world, "nurse Cleo Vane")
    await world.dina.starts(secret)
    world.dina.sees("You are in a team already")
    await world.cleo.starts(secret)
    used = world.cleo.last.text
    await world.ana.starts("no-such-secret")
    assert world.ana.last.text == used


async def test_a_removed_member_hears_it_and_their_buttons_are_dead(world: World) -> None:
    """Emil removes Dina; what she taps afterwards does nothing."""
    await found_team(world)
    await world.dina.says("/members")
    old = world.dina.last
    button = next(each for row in old.buttons for each in row)
    await world.emil.says("/members")
    await world.emil.taps("Remove Dina Marsh")
    await world.emil.taps("Yes, remove")
    world.emil.sees("Dina Marsh is no longer in the team (Emil Hart).")
    await world.passes(seconds=10)
    world.dina.sees("You are no longer in the team Riverside.")
    assert world.dina.chat[-2].labels == () or not any(world.dina.chat[-2].labels)
    tap = await world.dina.forges(button.data or "", old.id)
    assert tap.text == "This button no longer works."
    await world.dina.says("/members")
    assert "people invited by Riverside Pain Clinic" in world.dina.last.text


async def test_a_group_is_bound_from_inside_by_the_lead_who_asked(world: World) -> None:
    """The code of Emil does nothing in Dina's hands, and works in his."""
    await found_team(world)
    group = await group_of_team(world)
    assert "This is now the group of Riverside" in group.chat.messages[-1].text
    await world.emil.says("/members")
    world.emil.sees("A group is connected")
