"""A new plan in the chat: what the prescriber changed, as reported, from the words to the evening's dose."""

from __future__ import annotations

from domain.dose import Dose
from domain.plan import LegKind
from tests.journeys.courses import answers_evening, hour_of, on_the_course
from tests.world import World
from tests.world.robot import plain


async def test_a_new_plan_is_typed_shown_beside_the_old_one_and_confirmed(world: World) -> None:
    """Three taps and one text; the evening asks for the new dose, and /plan shows the new plan."""
    await on_the_course(world, evenings=2)
    await world.until(hour_of(world, 12, days=1))
    await world.ana.says("/plan")
    await world.ana.taps("My prescriber changed the plan")
    world.ana.sees("On which day did Dr Ben Okafor give you the new plan?")
    await world.ana.taps("Yesterday")
    world.ana.sees("Please type the new plan as Dr Ben Okafor gave it, such as:")
    await world.ana.says("3 mg x 14, 4.5 mg")
    shown = plain(world.ana.sees("The new plan, as you typed it").text)
    assert "Your plan until now\nStep 1: 1.5 mg = 1 capsule of 1.5 mg, from" in shown
    assert "The new plan begins tonight: 3 mg = 2 capsules of 1.5 mg." in shown
    await world.ana.taps("This is what my prescriber gave me")
    await world.ana.taps("None")  # the health form before a higher dose
    world.ana.sees("Kept, as reported by you: Dr Ben Okafor on")
    case = await world.case_of(world.ana)
    assert (case.legs[-1].dose, case.legs[-1].kind) == (Dose(3000), LegKind.CHANGED)
    await world.until(hour_of(world, 21))
    world.ana.sees("Tonight's dose: 2 capsules of 1.5 mg = 3 mg.")
    await world.ana.says("/plan")
    world.ana.sees("You are on step 1 of 2, day 1.")


async def test_a_plan_that_cannot_be_read_or_taken_is_refused_with_the_piece(world: World) -> None:
    """Nothing changes; another text may follow, and pain that is told meanwhile is pain."""
    await on_the_course(world, evenings=1)
    await world.until(hour_of(world, 12, days=1))
    await world.ana.says("new plan")
    await world.ana.taps("Today")
    await world.ana.says("1 mg x 14, 3 mg")
    refused = plain(world.ana.sees("I have not kept this plan. Your plan is as before.").text)
    assert "Step 1: your pack cannot make 1 mg." in refused
    assert "Please ask Dr Ben Okafor:" in refused
    await world.ana.says("15 mg")
    world.ana.sees("Step 1: 15 mg is above 4.5 mg a day")
    await world.ana.says("4.5")
    world.ana.sees("I did not understand “4.5”.")
    await world.ana.says("pain 6")
    assert "plan" not in world.ana.sent()[-1].text
    await world.ana.taps("Leave my plan as it is")
    world.ana.sees("Your plan stays as it is.")
    case = await world.case_of(world.ana)
    assert (len(case.legs), case.plan and case.plan.version, case.new_plan) == (1, 1, None)


async def test_after_the_evening_the_new_plan_begins_tomorrow(world: World) -> None:
    """The dose that was asked for stands; the plan says from when."""
    await on_the_course(world, evenings=1)
    await answers_evening(world)
    await world.ana.says("/plan")
    await world.ana.taps("My prescriber changed the plan")
    await world.ana.taps("Today")
    await world.ana.says("3 mg")
    world.ana.sees("Until then the plan before still counts.")
    await world.ana.taps("No, leave it as it is")
    await world.ana.says("/plan")
    await world.ana.taps("My prescriber changed the plan")
    await world.ana.taps("Today")
    await world.ana.says("3 mg")
    await world.ana.taps("This is what my prescriber gave me")
    await world.ana.taps("None")  # the health form before a higher dose
    await world.ana.taps("My plan")
    world.ana.sees("Your new plan begins on")


async def test_a_question_keeps_the_new_plan_and_it_is_asked_about_next_day(world: World) -> None:
    """Whom to call; the old plan runs; a day later one silent question, and the yes still counts."""
    await on_the_course(world, evenings=1)
    await world.until(hour_of(world, 12, days=1))
    await world.ana.says("new plan")
    await world.ana.taps("Today")
    await world.ana.says("3 mg x 14, 4.5 mg")
    world.ana.sees("Nothing changes before your yes.")
    await world.ana.taps("I have a question")
    asked = plain(world.ana.sees("Please call:").text)
    assert "Nothing has changed: your plan until now goes on." in asked
    await answers_evening(world)
    await world.until(hour_of(world, 12, minute=1, days=1))
    world.ana.sees("still has no yes or no from you.")
    await world.ana.taps("The new plan you typed")
    await world.ana.taps("This is what my prescriber gave me")
    await world.ana.taps("None")  # the health form before a higher dose
    world.ana.sees("Kept, as reported by you: Dr Ben Okafor on")


async def test_who_changed_the_plan_or_said_stop_is_asked_back(world: World) -> None:
    """Ordinary sentences, with buttons; nothing changes by a sentence, and "No" leaves all as it is."""
    await on_the_course(world, evenings=1)
    await world.until(hour_of(world, 12, days=1))
    await world.ana.says("my rheumatologist put me on 3 mg")
    world.ana.sees("Did somebody change your plan? Who was it?")
    assert list(world.ana.buttons) == ["Dr Ben Okafor changed it", "Another doctor changed it", "No"]
    await world.ana.taps("Another doctor changed it")
    world.ana.sees("I know only the plan of Dr Ben Okafor. It stays as it is.")
    await world.ana.says("my doctor said stop")
    world.ana.sees("Shall the dose reminders end? Nothing has changed yet.")
    await world.ana.taps("Told to stop")
    world.ana.sees("Who said so?")
    await world.ana.says("Dr Okafor told me to stop")
    assert "Who said so?" in plain(world.ana.last.text)
    await world.ana.taps("Dr Ben Okafor")
    world.ana.sees("On which day did Dr Ben Okafor say so?")
