"""The prescriber acts from the own chat, and the patient reads who says so."""

from __future__ import annotations

from tests.world import World
from tests.world.team import found_team, let_in


async def shared(world: World) -> str:
    """Let Ana take it already, and her team see it; return her code."""
    await found_team(world)
    await world.enrolled(taking_since=10)
    return (await let_in(world, world.ana)).code


async def test_a_hold_from_the_team_takes_the_dose_off_the_evening_that_is_open(world: World) -> None:
    """Two taps; the prompt that hangs there loses its dose, and nothing asks for one."""
    code = await shared(world)
    await world.passes(days=1)
    world.ana.offered("Taken")
    await world.ben.says(f"/plan {code}")
    await world.ben.taps("Hold")
    world.ana.sees_nothing_of("on hold")
    await world.ben.taps("Yes, do it")
    world.ben.sees("Done by Dr Ben Okafor")
    await world.passes(seconds=10)
    world.ana.sees("From Dr Ben Okafor, of your team")
    assert not [m for m in world.ana.heard if any("Taken" in row for row in m.labels)]


async def test_the_word_to_go_on_is_read_with_the_name_and_the_health_question_comes_next(
    world: World,
) -> None:
    """Reminders are back after a clean answer."""
    code = await shared(world)
    await world.ana.says("/hospital")
    await world.ben.says(f"/plan {code}")
    for button in ("Answer the hold", "May go on", "Yes, do it"):
        await world.ben.taps(button)
    await world.passes(seconds=10)
    world.ana.sees("Dr Ben Okafor says")
    await world.ana.taps("None")
    assert not (await world.case_of(world.ana)).on_hold


async def test_a_new_plan_is_typed_in_reply_and_the_patient_says_i_understand(world: World) -> None:
    """Old beside new; a text that replies to nothing is no plan."""
    code = await shared(world)
    await world.ben.says(f"/plan {code}")
    await world.ben.taps("New plan")
    asked = world.ben.last
    await world.ben.says("0.5 mg")
    world.ben.sees_nothing_of("The new plan")
    await world.ben.says("1.5 mg x 21, 3 mg", reply_to=asked)
    world.ben.sees("The new plan")
    await world.ben.taps("Put it to the patient")
    await world.ben.taps("Yes, do it")
    await world.passes(seconds=10)
    world.ana.sees("The new plan from Dr Ben Okafor")
    await world.ana.taps("I understand")
    world.ana.sees("This is your plan now: from Dr Ben Okafor")
    plan = (await world.case_of(world.ana)).plan
    assert plan is not None
    assert [step.days for step in plan.steps] == [21, None]


async def test_after_a_death_nothing_is_ever_sent_to_that_chat(world: World) -> None:
    """No message and no edit, whatever is typed or tapped there, for weeks."""
    code = await shared(world)
    await world.passes(days=1)
    await world.ben.says(f"/plan {code}")
    for button in ("Close", "Has died", "Yes, do it"):
        await world.ben.taps(button)
    before, shown = world.ana.sent(), world.ana.chat
    await world.passes(days=15)
    await world.ana.taps("Taken")
    await world.ana.says("/summary")
    await world.ana.says("7, awful")
    await world.passes(days=15)
    assert world.ana.sent() == before
    assert [m.text for m in world.ana.heard] == [m.text for m in shown if m.from_bot]
    await world.ben.says(f"/plan {code}")
    world.ben.sees_nothing_of("what shall be done?\n")


async def test_a_course_that_is_stopped_by_the_prescriber_ends_with_the_name(world: World) -> None:
    """Nobody is asked who said so."""
    code = await shared(world)
    await world.ben.says(f"/plan {code}")
    await world.ben.taps("Stop the course")
    await world.ben.taps("Yes, do it")
    await world.passes(seconds=10)
    world.ana.sees("Your course ends")
    world.ana.sees_nothing_of("Who said so?")
