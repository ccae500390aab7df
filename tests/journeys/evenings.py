"""Evenings that journeys have in common: a week of diary, the health questions, the first dose."""

from __future__ import annotations

from tests.world import World

TO_THE_FIRST_EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""


async def rate_evenings(world: World, days: int, button: str) -> None:
    """Tap the same pain for so many evenings; the first is now."""
    for _ in range(days):
        await world.ana.taps(button)
        await world.passes(days=1)


async def first_dose_evening(world: World) -> None:
    """Rate 5 for six evenings, answer the health questions, and let the first dose's evening come."""
    await world.enrolled(baseline_days=7)
    await world.passes(hours=TO_THE_FIRST_EVENING)
    await rate_evenings(world, 5, "5")
    await world.ana.taps("5")
    await world.passes(hours=22)
    for label in ("No", "None", "None", "No", "Usual"):
        await world.ana.taps(label)
    await world.passes(hours=2)
