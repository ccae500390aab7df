"""Whom a team knows of: who lets it, under a code."""

from __future__ import annotations

from tests.world import World
from tests.world.team import found_team, let_in, team_as_kept


async def test_who_shares_has_a_code_and_who_deletes_everything_is_forgotten(world: World) -> None:
    """The team hears both without being asked; its own log holds no name."""
    await found_team(world)
    ana = await world.enrolled()
    charge = await let_in(world, ana)
    assert (len(charge.code), charge.named) == (2, True)
    await ana.says("/delete")
    await ana.taps("Delete everything")
    await ana.taps("Yes, delete everything")
    assert (await team_as_kept(world)).charges == ()
