"""A storm of alerts: a group takes 20 messages a minute, and no alert may be lost or late for that."""

from __future__ import annotations

import re

from sqlmodel import col, select

from domain.team.merging import TOPIC
from storage.engine import Session
from storage.tables import ScreenRow
from tests.journeys.team.test_alerts import a_team, at
from tests.world import World
from tests.world.team import team_as_kept

FLAGS = 30


async def test_thirty_red_flags_in_a_minute_are_few_messages_and_none_is_lost(world: World) -> None:
    """Each can be taken, and every message then says who has it. Mutant: `merge_waiting` does nothing."""
    ana, group = await a_team(world)
    await at(world, 2, 10)
    before = len(group.chat.messages)
    for _ in range(FLAGS):
        await ana.says("my tongue is swollen")
    await world.passes(minutes=1)
    new = group.chat.messages[before:]
    assert len(new) <= 20
    flags = [t for t in (await team_as_kept(world)).tickets if t.matter == "red_flag"]
    assert len(flags) == FLAGS
    assert sum(each.text.count("Nobody has it.") for each in new) == FLAGS
    several = next(each for each in new if "things need somebody" in each.text)
    buttons = [button.label for row in several.buttons for button in row]
    assert all(re.fullmatch(r"I have it: \w\d", each) for each in buttons)
    assert len(buttons) == several.text.count("Nobody has it.")
    world.ben.phone.taps(buttons[0], message=several.id, group=group)
    await world.settle()
    await world.passes(seconds=30)
    now = next(each for each in group.chat.messages if each.id == several.id)
    assert now.text.count("Dr Ben Okafor has it since 10:0") == 1
    assert now.text.count("Nobody has it.") == len(buttons) - 1


async def test_of_who_deletes_everything_nothing_is_left_in_a_message_about_several(world: World) -> None:
    """The others' lines stay; here there is none. Mutant: `forget_in_merged` is not called."""
    ana, _ = await a_team(world)
    await at(world, 2, 10)
    for _ in range(9):
        await ana.says("my tongue is swollen")
    await world.passes(minutes=1)
    case_id = (await world.case_of(ana)).id
    assert await kept(world, case_id) > 0
    await ana.says("/delete")
    await ana.taps("Delete everything")
    await ana.taps("Yes, delete everything")
    assert await kept(world, case_id) == 0
    assert (await team_as_kept(world)).tickets == ()


async def kept(world: World, case_id: str) -> int:
    """Return how many messages about several tickets speak of a patient."""

    def reading(session: Session) -> int:
        found = select(ScreenRow.id).where(
            col(ScreenRow.topic).startswith(TOPIC), col(ScreenRow.body).contains(case_id)
        )
        return len(session.exec(found).all())

    return await world.machine.storage.read(reading)
