"""The plan in the chat: the first dose, steps up and back, staying, and what shows it."""

from __future__ import annotations

from domain.dose import Dose
from domain.plan import LegKind, WayBack
from tests.journeys.courses import answers_evening, answers_first_questions, enrols, hour_of, on_the_course
from tests.world import World
from tests.world.robot import plain


async def test_first_dose_comes_after_the_questions_of_its_evening(world: World) -> None:
    """18:00: four health questions and one about the days before; 21:00: the dose."""
    await on_the_course(world)
    world.ana.sees("All is answered. Tonight at 21:00 I ask about your first dose.")
    case = await world.case_of(world.ana)
    assert case.baseline is not None
    assert [leg.kind for leg in case.legs] == [LegKind.START]
    await world.until(hour_of(world, 21))
    world.ana.sees("Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg. Already taken? Do not take another.")


async def test_unanswered_questions_leave_pain_alone_and_a_button(world: World) -> None:
    """The evening asks for pain, says what comes first, and offers it."""
    await enrols(world, baseline_days=2)
    await answers_evening(world)
    await world.until(hour_of(world, 21, days=1))
    await world.passes(seconds=5)
    evening = world.ana.sees("Evening check")
    assert "dose:" not in evening.text
    await world.ana.taps("Answer the health questions")
    await answers_first_questions(world)
    world.ana.sees("All is answered. Your first dose is on")
    await world.until(hour_of(world, 21, days=1))
    world.ana.sees("1 capsule of 1.5 mg")


async def test_a_yes_before_the_first_dose_holds_it(world: World) -> None:
    """Nothing is asked about a dose; the prescriber's word and clean questions bring it back."""
    await enrols(world, baseline_days=7)
    for _ in range(6):
        await answers_evening(world)
    await world.until(hour_of(world, 18, days=1))
    await world.passes(seconds=5)
    await world.ana.taps("Yes")
    world.ana.sees("Dose reminders are on hold")
    await world.until(hour_of(world, 12, days=1))
    await world.ana.says("/plan")
    await world.ana.taps("I have asked my prescriber")
    await world.ana.taps("Today")
    await world.ana.taps("Go on as before")
    await world.ana.taps("None")
    world.ana.sees("Dose reminders are back.")
    assert not (await world.case_of(world.ana)).on_hold


async def test_three_taps_move_to_the_next_step(world: World) -> None:
    """Form, label, yes: the evening asks for the new dose, and all dates are shown."""
    await on_the_course(world, evenings=7)
    await world.until(hour_of(world, 18, days=1))
    await world.passes(seconds=5)
    world.ana.sees("The 7 days of this step are over.")
    await world.ana.taps("None")
    world.ana.sees("How much naltrexone is in one capsule?")
    await world.ana.taps("1.5 mg")
    world.ana.sees("Shall your dose change from tonight?")
    await world.ana.taps("Yes, move to 3 mg")
    shown = plain(world.ana.sees("Your dose changes from tonight.").text)
    assert "3 mg = 2 capsules of 1.5 mg" in shown
    assert "Step 3: 4.5 mg = 3 capsules of 1.5 mg" in shown
    await world.until(hour_of(world, 21))
    world.ana.sees("Tonight's dose: 2 capsules of 1.5 mg = 3 mg.")
    assert (await world.case_of(world.ana)).legs[-1].dose == Dose(3000)


async def test_no_answer_means_stay(world: World) -> None:
    """The step question stays open; the evenings ask for the same dose."""
    await on_the_course(world, evenings=10)
    case = await world.case_of(world.ana)
    assert len(case.legs) == 1
    asked = [e for e in world.ana.sent() if "The 7 days of this step are over." in e.text]
    assert len(asked) == 2


async def test_stay_is_one_tap_with_a_reason_and_moves_the_dates(world: World) -> None:
    """A week on this dose; the question comes back after it."""
    await on_the_course(world, evenings=7)
    await world.until(hour_of(world, 18, days=1))
    await world.passes(seconds=5)
    await world.ana.taps("Stay on this dose")
    world.ana.sees("Recorded: your dose stays.")
    await world.ana.taps("Not a good week")
    stay = (await world.case_of(world.ana)).stepping.stayed_until
    assert stay is not None
    await world.ana.says("/plan")
    world.ana.sees("The dose stays as chosen until")
    await world.ana.taps("Ask me about the next step")
    world.ana.sees("Next in your plan: 3 mg")


async def test_higher_pain_waits_for_the_prescriber(world: World) -> None:
    """The step waits by name, with whom to ask; the reported word leads to the questions."""
    await on_the_course(world)
    for _ in range(7):
        await answers_evening(world, "8")
    await world.until(hour_of(world, 18, days=1))
    await world.passes(seconds=5)
    waits = plain(world.ana.sees("The next step waits.").text)
    assert "Your pain is higher: 8.0 on average in the last week, 5.0 before your first dose." in waits
    assert "Dr Ben Okafor" in waits


async def test_going_back_takes_two_taps(world: World) -> None:
    """The lower dose, the dates that follow, and the yes."""
    await on_the_course(world, evenings=7)
    await world.until(hour_of(world, 18, days=1))
    await world.passes(seconds=5)
    for tapped in ("None", "1.5 mg", "Yes, move to 3 mg"):
        await world.ana.taps(tapped)
    await answers_evening(world)
    await world.until(hour_of(world, 12, days=1))
    await world.ana.says("/plan")
    await world.ana.taps("Go back one step")
    world.ana.sees("Go back one step, from tonight?")
    await world.ana.taps("Yes, go back to 1.5 mg")
    world.ana.sees("Your dose changes from tonight.")
    await world.until(hour_of(world, 21))
    world.ana.sees("Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg.")
    assert [leg.kind for leg in (await world.case_of(world.ana)).legs] == [
        LegKind.START,
        LegKind.UP,
        LegKind.BACK,
    ]


async def test_half_the_dose_where_the_plan_allows_it_and_the_pack_can_make_it(world: World) -> None:
    """Two taps, the label of the other strength, and the evening asks for half."""
    await world.enrolled(
        "1.5x14,3", strengths=("1.5", "0.75"), taking_since=3, ways_back=(WayBack.STAY, WayBack.HALF)
    )
    await world.until(hour_of(world, 12, days=1))
    await world.ana.says("/plan")
    await world.ana.taps("Half the dose: 0.75 mg")
    asked = plain(world.ana.sees("Half the dose, from").text)
    assert "After 14 days I ask about the whole dose of this step. You go up only by your yes." in asked
    await world.ana.taps("Yes, take 0.75 mg")
    await world.ana.taps("0.75 mg")
    world.ana.sees("Your dose changes from tonight.")
    await world.until(hour_of(world, 21))
    world.ana.sees("Tonight's dose: 1 capsule of 0.75 mg = 0.75 mg.")


async def test_half_that_the_pack_cannot_make_is_not_offered_and_says_why(world: World) -> None:
    """No button, and the reason in the plan."""
    await world.enrolled("1.5x14,3", taking_since=3, ways_back=(WayBack.STAY, WayBack.HALF))
    await world.until(hour_of(world, 12, days=1))
    await world.ana.says("/plan")
    shown = plain(world.ana.sees("You are on step 1 of 2").text)
    assert "What you have cannot make half of 1.5 mg, so I do not offer it." in shown
    assert "Half the dose: 0.75 mg" not in world.ana.buttons


async def test_the_plan_is_drawn_on_a_tap(world: World) -> None:
    """A picture with the words as its caption, and the way back to the plan in words."""
    await world.enrolled("1.5x14,3", taking_since=3)
    await world.ana.says("/plan")
    await world.ana.taps("As a picture")
    drawn = world.ana.sees("Your plan: so far, this step, and what is ahead.")
    assert drawn.photo
    await world.ana.taps("My plan")
    world.ana.sees("You are on step 1 of 2")


async def test_today_and_dose_and_plan_answer(world: World) -> None:
    """Each in one message, in words, with what is open."""
    await on_the_course(world)
    await world.ana.says("/today")
    world.ana.sees("Next question:")
    await world.ana.says("/dose")
    world.ana.sees("Already taken? Do not take another.")
    await world.ana.says("/plan")
    shown = plain(world.ana.sees("You are on step 1 of 3, day 1.").text)
    assert "Adjustment period until" in shown
    assert "It can come on" in shown
    assert "Step 3: 4.5 mg = 3 capsules of 1.5 mg" in shown


async def test_i_have_stopped_ends_the_questions(world: World) -> None:
    """One tap, who said so and when; then silence."""
    await on_the_course(world, evenings=1)
    await world.ana.says("/plan")
    await world.ana.taps("I have stopped")
    await world.ana.taps("Dr Ben Okafor")
    await world.ana.taps("Yesterday")
    world.ana.sees("Kept, as reported by you: Dr Ben Okafor on")
    before = len(world.ana.sent())
    await world.passes(days=5)
    assert len(world.ana.sent()) == before
