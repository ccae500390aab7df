"""A new plan that waits for its yes, in the chat: what runs meanwhile, what acts at once, what is asked."""

from __future__ import annotations

from tests.journeys.courses import hour_of
from tests.journeys.steps import at_the_step
from tests.world import World
from tests.world.robot import plain


async def types_a_plan(world: World, plan: str = "3 mg x 14, 4.5 mg") -> None:
    """Say in a few taps that the prescriber changed the plan, and type it."""
    await world.ana.says("new plan")
    await world.ana.taps("Today")
    await world.ana.says(plan)


async def test_old_and_new_stand_side_by_side_with_the_day_it_begins(world: World) -> None:
    """Both with their dates, a yes, a question and a no. Mutant: the old plan is left out."""
    await world.evening("1.5x14,3")
    await world.ana.taps("5")
    await world.ana.taps("Taken")
    await types_a_plan(world)
    shown = plain(world.ana.sees("The new plan, as you typed it").text)
    assert "Your plan until now\nStep 1: 1.5 mg = 1 capsule of 1.5 mg, from 1 May" in shown
    assert "The new plan begins on Thursday 6 May: 3 mg = 2 capsules of 1.5 mg." in shown
    assert "Until then the plan before still counts." in shown
    assert set(world.ana.buttons) == {
        "This is what my prescriber gave me",
        "I have a question",
        "No, leave it as it is",
    }


async def test_until_the_yes_the_old_plan_runs_and_it_is_asked_about_after_24_and_48_hours(
    world: World,
) -> None:
    """Silently; the second time with whom to call, and that nobody was told; then never again.

    Mutant: TIMES is 3.
    """
    await world.evening("1.5x14,3")
    await world.ana.taps("5")
    await world.ana.taps("Taken")
    await types_a_plan(world)
    for _ in range(4):
        await world.until(hour_of(world, 21, days=1))
        await world.passes(seconds=5)
        assert "Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg." in plain(world.ana.sees("Evening check").text)
        await world.ana.taps("5")
        await world.ana.taps("Taken")
    asked = [e for e in world.ana.sent() if "still has no yes or no from you." in e.text]
    assert [e.at for e in asked] == [hour_of(world, 21, days=-3), hour_of(world, 21, days=-2)]
    assert all(e.silent for e in asked)
    assert "Please call:" not in asked[0].text
    assert "Not sure? Please call: Riverside Pain Clinic, 020 7946 0100." in plain(asked[1].text)
    assert "Nobody has been told" in asked[1].text


async def test_a_hold_acts_at_once_whatever_plan_waits(world: World) -> None:
    """No dose of either plan, and the yes ends no hold. Mutant: `confirm` lifts the holds."""
    await world.evening("1.5x14,3")
    await types_a_plan(world)
    await world.ana.says("I have an operation next week")
    world.ana.sees_nothing_of("Tonight's dose")
    await world.ana.taps("This is what my prescriber gave me")
    await world.passes(days=1)
    assert "Dose reminders are on hold." in plain(world.ana.sees("Thursday 6 May. One tap").text)


async def test_a_stop_acts_at_once_whatever_plan_waits(world: World) -> None:
    """Nothing of it is asked about afterwards. Mutant: the reminder of the new plan outlives the course."""
    await world.evening("1.5x14,3")
    await types_a_plan(world)
    await world.ana.says("/plan")
    await world.ana.taps("I have stopped")
    await world.ana.taps("I decided myself")
    before = len(world.ana.sent())
    await world.passes(days=4)
    assert len(world.ana.sent()) == before


async def test_a_new_plan_sends_no_prompt_again(world: World) -> None:
    """The evening that was asked stands as it was asked, and is not sent anew. Mutant: it is opened again."""
    await world.evening("1.5x14,3")
    await types_a_plan(world)
    before = len(world.ana.sent())
    await world.ana.taps("This is what my prescriber gave me")
    await world.ana.taps("None")
    await world.passes(minutes=10)
    assert not [e for e in world.ana.sent()[before:] if "Tonight's dose" in e.text]
    assert "Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg." in plain(world.ana.sees("Evening check").text)


async def test_another_doctors_change_takes_no_step_until_the_prescribers_word(world: World) -> None:
    """The plan stays; the step waits by name; the word as reported brings its questions.

    Mutant: `_unmet` in gate.py leaves it out.
    """
    await at_the_step(world)
    await world.ana.says("my rheumatologist put me on 3 mg")
    await world.ana.taps("Another doctor changed it")
    told = plain(world.ana.sees("I know only the plan of Dr Ben Okafor. It stays as it is.").text)
    assert "No step is asked about until you report what Dr Ben Okafor says." in told
    await world.until(hour_of(world, 18, 1, days=1))
    world.ana.sees("The next step waits. Your dose stays as it is.")
    await world.ana.taps("I have asked my prescriber")
    await world.ana.taps("Today")
    await world.ana.taps("Go up")
    world.ana.sees("Since last time: new painkiller")
