"""A first dose on the day of enrolment: every message of that day says the same."""

from __future__ import annotations

from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain

SAID = ("Answer the health questions", "No dose is due", "All is answered")


async def test_a_first_dose_of_tonight_is_said_the_same_all_day(world: World) -> None:
    """Set-up, /dose, /today, the question hour and the evening; and nothing is asked that was answered."""
    await world.enrolled(baseline_days=0)
    world.ana.sees("Tonight at 21:00 I ask about your first dose.")
    for command in ("/dose", "/today"):
        await world.ana.says(command)
        world.ana.sees("First dose tonight: 1.5 mg = 1 capsule of 1.5 mg.")
    world.ana.sees("Next question: tonight at 21:00.")
    await world.until(hour_of(world, 18))
    await world.passes(seconds=5)
    world.ana.sees("Tonight at 21:00 I ask about your first dose.")
    for words in SAID:
        assert words not in "\n".join(plain(message.text) for message in world.ana.heard)
    await world.until(hour_of(world, 21))
    await world.passes(seconds=5)
    world.ana.sees("Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg.")
