"""The way to a day on which a step may come, in a few taps: a patient who takes it already."""

from __future__ import annotations

from dataclasses import replace

from domain.plan import Advance
from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.enrolling import answer_all, prescribed

EVENINGS = 4
"""From the enrolment, on day 4 of a step of 7, to its last evening."""


async def takes_it(world: World, plan: str = "1.5x7,3", advance: Advance = Advance.ON_DATE) -> None:
    """Enrol on day 4 of the first step; the pain of that day is rated with it."""
    invited = prescribed(plan)
    if invited.plan is not None:
        invited = replace(invited, plan=replace(invited.plan, advance=advance))
    await answer_all(world.ana, await world.invitation(invited), baseline_days=0, taking_since=3)


async def next_evening(world: World, number: int) -> None:
    """Let the evening so many days after the enrolment be asked."""
    await world.until(hour_of(world, 21, days=1 if number else 0))
    await world.passes(seconds=5)


async def lives(world: World, pain: str = "5") -> None:
    """Answer the evenings that are left of the step: pain, and the dose as taken."""
    for number in range(EVENINGS):
        await next_evening(world, number)
        if number:
            await world.ana.taps(pain)
        await world.ana.taps("Taken")


async def step_day(world: World) -> None:
    """Let the question hour of the day after the step's last one come."""
    await world.until(hour_of(world, 18, days=1))
    await world.passes(seconds=5)


async def at_the_step(
    world: World, pain: str = "5", plan: str = "1.5x7,3", advance: Advance = Advance.ON_DATE
) -> None:
    """Come to the day on which the step's days are over, with every evening answered."""
    await takes_it(world, plan, advance)
    await lives(world, pain)
    await step_day(world)
