"""The way to a running course, for journeys that begin there."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.world import World

LONDON = ZoneInfo("Europe/London")
EVENING = time(21)


def hour_of(world: World, hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    """Return a wall time in London, so many days from today."""
    local = world.now.astimezone(LONDON) + timedelta(days=days)
    return local.replace(hour=hour, minute=minute, second=0, microsecond=0)


async def answers_evening(world: World, pain: str = "5") -> None:
    """Let the next evening come and answer it: pain, and the dose where one is asked for."""
    today = world.now.astimezone(LONDON).time() < EVENING
    await world.until(hour_of(world, 21, days=0 if today else 1))
    await world.passes(seconds=5)
    await world.ana.taps(pain)
    if "Taken" in world.ana.buttons:
        await world.ana.taps("Taken")


async def answers_first_questions(world: World) -> None:
    """Answer the four health questions and the one about the days before, at the question hour."""
    for tapped in ("No", "None", "None", "No"):
        await world.ana.taps(tapped)
    if "Usual" in world.ana.buttons:
        await world.ana.taps("Usual")


async def enrols(world: World, plan: str = "1.5x7,3x7,4.5", *, baseline_days: int) -> None:
    """Enrol; the pain of that day is rated with it, so the first evening is the next one."""
    await world.enrolled(plan, baseline_days=baseline_days)
    await world.until(hour_of(world, 22))


async def on_the_course(world: World, plan: str = "1.5x7,3x7,4.5", evenings: int = 0) -> None:
    """Enrol, keep a diary for a week, answer the questions before the first dose, and so many evenings."""
    await enrols(world, plan, baseline_days=7)
    for _ in range(6):
        await answers_evening(world)
    await world.until(hour_of(world, 18, 0, days=1))
    await world.passes(seconds=5)
    await answers_first_questions(world)
    for _ in range(evenings):
        await answers_evening(world)
