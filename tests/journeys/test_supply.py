"""What is at hand, in the chat: counted once, counted down, and one word when it is time to order."""

from __future__ import annotations

from domain.dose import Dose, Stock
from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain


async def test_counted_by_a_typed_number_and_shown_in_the_plan(world: World) -> None:
    """From /plan: each strength in turn, tapped or typed; the plan then says when to order."""
    await world.enrolled("2x14,3", strengths=("0.5", "1.5"), taking_since=3)
    await world.ana.says("/plan")
    await world.ana.taps("Count what I have")
    world.ana.sees("How many capsules of 0.5 mg do you have?")
    await world.ana.says("6 capsules")
    world.ana.sees("How many capsules of 1.5 mg do you have?")
    await world.ana.says("60")
    shown = plain(world.ana.sees("Recorded.").text)
    assert "Capsules of 0.5 mg: 11 needed until 14 May, 6 at hand; order by 3 May." not in shown
    assert "Capsules of 0.5 mg: 11 needed until 14 May, 6 at hand; please order now." in shown
    assert "Capsules of 1.5 mg: 60 at hand, enough until" in shown
    await world.ana.says("/plan")
    assert "11 needed until 14 May" in plain(world.ana.sees("Your plan").text)


async def test_it_is_said_once_when_to_order(world: World) -> None:
    """Silently, at the question hour; doses taken are counted down."""
    await world.enrolled("1.5x28,3", taking_since=3)
    await world.ana.says("/plan")
    await world.ana.taps("Count what I have")
    await world.ana.says("8")
    await world.until(hour_of(world, 21))
    await world.ana.taps("Taken")
    assert (await world.case_of(world.ana)).supply.stocks == (Stock(Dose(1500), 7),)
    await world.until(hour_of(world, 18, minute=1, days=1))
    told = world.ana.sees("It is time to order a new pack.")
    assert "Capsules of 1.5 mg: 7 at hand" in plain(told.text)
    await world.passes(days=1)
    assert len([e for e in world.ana.sent() if "time to order" in e.text]) == 1


async def test_a_pack_of_another_strength_is_used_once_the_prescriber_said_so(world: World) -> None:
    """Hold, what is in it as typed, the word as reported, form and label; the evening names the new pack."""
    await world.enrolled("1.5x28,3", taking_since=3)
    await world.ana.says("/plan")
    await world.ana.taps("I have a new pack")
    await world.ana.taps("Something else")
    world.ana.sees("The label of your pack does not say what your plan says.")
    await world.ana.taps("What is in the new pack")
    await world.ana.says("capsules of 4 mg")
    world.ana.sees("This pack cannot make 1.5 mg")
    await world.ana.taps("What is in the new pack")
    await world.ana.says("tablets 0.5 mg")
    world.ana.sees("Kept: tablets of 0.5 mg. Dose reminders stay on hold.")
    await world.ana.taps("I have asked my prescriber")
    await world.ana.taps("Today")
    await world.ana.taps("Go on, with the new pack")
    await world.ana.taps("None")
    await world.ana.taps("0.5 mg")
    world.ana.sees("Dose reminders are back.")
    await world.until(hour_of(world, 21))
    world.ana.sees("Tonight's dose: 3 tablets of 0.5 mg = 1.5 mg.")


async def test_a_new_pack_is_said_and_its_strength_typed(world: World) -> None:
    """In one's own words, with no button in sight; the number on its label is a strength and no pain.

    Mutant: `label_typed` in packs.py returns None: "3" is "pain now, 3", and the dose goes on as before.
    """
    await world.evening("1.5x28,3")
    await world.ana.taps("5")
    await world.ana.taps("Taken")
    await world.ana.says("I got new capsules")
    await world.ana.says("1.5")
    assert not (await world.case_of(world.ana)).on_hold
    await world.ana.says("new pack")
    await world.ana.says("3")
    world.ana.sees("The label of your pack does not say what your plan says.")
    world.ana.sees_nothing_of("Recorded: pain now")


async def test_a_typed_six_in_the_evening_is_pain_and_no_count(world: World) -> None:
    """While the pain is open a bare number up to 10 is a rating, whatever was asked last."""
    await world.evening("1.5x28,3")
    await world.ana.says("/plan")
    await world.ana.taps("Count what I have")
    await world.ana.says("6")
    case = await world.case_of(world.ana)
    assert case.supply.counted_on is None
    rating = case.days[-1].rating
    assert rating is not None
    assert rating.halves == 12
    await world.ana.says("count")
    await world.ana.says("30")
    assert (await world.case_of(world.ana)).supply.stocks == (Stock(Dose(1500), 30),)
