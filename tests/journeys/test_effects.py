"""Side effects in the chat: asked openly, picked, graded, followed until they are gone."""

from __future__ import annotations

from tests.world import World

EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""


async def test_side_effect_is_picked_graded_followed_and_gone(world: World) -> None:
    """Three taps; a severe one is asked about every afternoon, silently, until it is gone."""
    await world.enrolled(baseline_days=5)
    await world.passes(hours=EVENING)
    await world.ana.taps("5")
    await world.ana.taps("Side effect")
    world.ana.sees("is anything bothering you?")
    world.ana.sees("pain 5")
    await world.ana.taps("Nausea")
    await world.ana.taps("Severe")
    world.ana.sees("Recorded: nausea, severe.")
    await world.passes(hours=22)
    world.ana.sees("How is this today?")
    await world.ana.taps("Gone")
    world.ana.sees("Recorded: nausea is gone.")
    assert not (await world.case_of(world.ana)).effects
    await world.ana.taps("Undo")
    assert len((await world.case_of(world.ana)).effects) == 1


async def test_typed_side_effects_are_followed_too(world: World) -> None:
    """A sentence is enough."""
    await world.enrolled(baseline_days=5)
    await world.passes(hours=EVENING)
    await world.ana.says("pain 6, bit of nausea")
    case = await world.case_of(world.ana)
    assert [effect.effect.value for effect in case.effects] == ["nausea"]
    await world.ana.says("/effects")
    world.ana.sees("Yellow Card")


async def test_low_mood_is_followed_by_the_question_about_self_harm(world: World) -> None:
    """Rather not say counts like a yes."""
    await world.enrolled(baseline_days=5)
    await world.passes(hours=EVENING)
    await world.ana.taps("5")
    await world.ana.taps("Side effect")
    await world.ana.taps("More...")
    await world.ana.taps("Low mood")
    await world.ana.taps("Bothersome")
    world.ana.sees("Any thoughts of ending your life or hurting yourself?")
    await world.ana.taps("Rather not say")
    world.ana.sees("Please talk to a person now.")
    assert (await world.case_of(world.ana)).on_hold
