"""What is typed about last evening's dose in the morning, so close to the next one that the hour matters."""

from __future__ import annotations

import pytest

from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import Robot, plain


async def at_noon(world: World) -> Robot:
    """Let Ana leave the dose of the evening open until 11:45 of the next day."""
    ana = await world.evening()
    await ana.taps("5")
    await world.until(hour_of(world, 11, 45, days=1))
    return ana


@pytest.mark.parametrize("asked", [True, False], ids=["when asked when", "by itself"])
async def test_an_hour_that_may_be_of_last_evening_or_of_just_now_is_asked_back(
    world: World, *, asked: bool
) -> None:
    """“11:30” at 11:45 is 11:30 or 23:30: two buttons; 11:30 keeps the evening's question 12 hours away.

    Mutant: `_times` in meanings.py returns nothing where a time was read.
    """
    ana = await at_noon(world)
    if asked:
        await ana.taps("Took it at another time")
    await ana.says("11:30" if asked else "took it at 11:30")
    assert "When did you take the dose of Wednesday?" in ana.last.text
    assert {"11:30", "23:30"} <= set(ana.buttons)
    await ana.taps("11:30")
    ana.sees("Wednesday 5 May: pain 5, dose taken 11:30.")
    await world.until(hour_of(world, 21))
    ana.sees("Your last dose was recorded at 11:30, less than 12 hours ago.")


@pytest.mark.parametrize("text", ["took it at 11:30pm", "took it at 23:30", "took it last night at 11:30"])
async def test_an_hour_that_says_its_half_of_the_day_is_recorded(world: World, text: str) -> None:
    """No question where nothing is in doubt.

    Mutant: `SAYS_HALF` is looked for nowhere.
    """
    ana = await at_noon(world)
    await ana.says(text)
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 23:30.")


async def test_taken_just_now_in_the_morning_is_no_dose_of_last_night(world: World) -> None:
    """It has the time of now: this evening asks for no dose, and last evening's is not known.

    Mutant: `at_this_moment` returns what was told as it is.
    """
    ana = await at_noon(world)
    await ana.says("just took it")
    assert plain(ana.last.text).startswith("Thursday 6 May: dose taken 11:45.")
    await world.until(hour_of(world, 21))
    assert "Tonight's dose" not in plain(ana.sees("Evening check, Thursday 6 May").text)


async def test_just_took_it_beside_a_recorded_dose_asks_whether_it_was_another(world: World) -> None:
    """Taken at 23:50, and "just took it" next morning: it may be a second dose, so it is asked.

    Mutant: `at_this_moment` looks at no record.
    """
    ana = await at_noon(world)
    await ana.says("took it at 23:50")
    await ana.says("just took it")
    ana.sees("Already recorded at 23:50. Did you take another one?")
