"""When the bot was away: the machine off, or Telegram out of reach."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from sandbox import Kind
from storage.cases import running_cases
from tests.world import World

EVENING = 35
"""Hours from the enrolment, at 10:00 in Leeds, to 21:00 of the next day."""


async def test_evening_missed_while_off_is_asked_late_once(world: World) -> None:
    """Off over 21:00, the evening is asked about once when the bot is back, as what it is: late."""
    await world.enrolled()
    await world.passes(hours=EVENING - 1)
    await world.kill()
    await world.passes(hours=3)
    before = len(world.ana.sent())
    await world.starts()
    await world.passes(minutes=30)
    assert [event.text.splitlines()[0] for event in world.ana.sent()[before:]] == [
        "I was away at 21:00 on Wednesday 5 May. How was your pain?"
    ]


async def test_open_question_is_asked_again_after_an_outage(world: World) -> None:
    """Taps live 150 seconds: after a longer gap what is open is asked again, in one message that says why."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    await world.kill()
    world.ana.phone.taps("6")
    await world.passes(minutes=10)
    before = len(world.ana.sent())
    await world.starts()
    [again] = world.ana.sent()[before:]
    assert again.text.startswith(
        "I was away from 21:00 to 21:10, so an answer of that time may have been lost."
    )
    await world.ana.taps("6")
    world.ana.sees("pain 6")


async def test_short_gap_is_no_outage(world: World) -> None:
    """A restart within two minutes asks nobody anything."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    before = len(world.ana.sent())
    await world.kill()
    await world.passes(seconds=100)
    await world.starts()
    await world.passes(seconds=30)
    assert len(world.ana.sent()) == before


async def test_clock_moved_by_hand_is_no_outage(world: World) -> None:
    """Days that pass in a moment are days, not an outage."""
    await world.enrolled()
    await world.passes(days=5)
    world.ana.sees_nothing_of("I was away")


async def test_answer_that_waited_comes_before_being_asked(world: World) -> None:
    """What was typed while the bot was off is heard first: it is not asked about what was answered."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    await world.kill()
    world.ana.phone.says("6")
    await world.passes(minutes=10)
    before = len(world.ana.sent())
    await world.starts()
    assert [event.text for event in world.ana.sent()[before:] if "away" in event.text] == []
    world.ana.sees("pain 6")


async def test_telegram_out_of_reach_is_an_outage(world: World) -> None:
    """A bot that runs but is not answered was away as well."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    world.sandbox.faults.add(Kind.ERROR_BEFORE, method="getUpdates", times=None)
    await world.passes(minutes=10)
    world.sandbox.faults.clear()
    await world.passes(seconds=1)
    world.ana.sees("I was away from")


async def test_killed_while_telling_of_an_outage_tells_everybody_once(world: World) -> None:
    """A bot that dies between two people's messages tells the rest when it is back, and nobody twice."""
    await world.enrolled()
    await world.enrolled(who=world.ben)
    await world.passes(hours=EVENING)
    *_, last = await world.machine.storage.read(running_cases)
    await world.kill()
    await world.passes(minutes=10)
    unusable = "SELECT abs(-9223372036854775807 - 1)"
    change(
        world,
        f"CREATE TRIGGER spoilt BEFORE INSERT ON fact WHEN NEW.case_id = '{last}' BEGIN {unusable}; END",
    )
    await world.starts()
    await world.kill()
    change(world, "DROP TRIGGER spoilt")
    await world.passes(seconds=20)
    await world.starts()
    await world.passes(minutes=1)
    for robot in (world.ana, world.ben):
        assert sum("I was away from" in event.text for event in robot.sent()) == 1


def change(world: World, statement: str) -> None:
    """Change the database beside the bot."""
    with closing(sqlite3.connect(world.database, isolation_level=None)) as database:
        database.execute(statement)
