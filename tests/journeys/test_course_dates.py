"""The dates that `/plan` shows, in the chat: they are the days that come, and they move with the course."""

from __future__ import annotations

from domain.plan import WayBack
from tests.journeys.courses import hour_of
from tests.journeys.steps import at_the_step, lives, step_day, takes_it
from tests.world import World
from tests.world.robot import plain


async def shows_plan(world: World) -> str:
    """What `/plan` says now."""
    await world.ana.says("/plan")
    return plain(world.ana.last.text)


async def test_each_step_has_its_dates_its_dose_and_what_to_take(world: World) -> None:
    """Where she is, every step of the course, the adjustment period and what the next step waits for.

    Mutant: `course_lines` leaves out the amount.
    """
    await takes_it(world, "1.5x7,3x7,4.5")
    assert await shows_plan(world) == (
        "Your plan\n"
        "You are on step 1 of 3, day 4.\n"
        "\n"
        "Step 1: 1.5 mg = 1 capsule of 1.5 mg, from 1 May\n"
        "Step 2: 3 mg = 2 capsules of 1.5 mg, from 8 May at the earliest\n"
        "Step 3: 4.5 mg = 3 capsules of 1.5 mg, from 15 May at the earliest\n"
        "\n"
        "Adjustment period until 14 May: the ordinary pain alert is off until then.\n"
        "\n"
        "The next step waits:\n"
        "• It can come on 8 May at the earliest."
    )


async def test_the_days_that_were_shown_are_the_days_that_come(world: World) -> None:
    """8 May and 15 May were said on day 4: on these the questions come, and after a yes the new dose.

    Mutant: `course_steps` counts a day less than the gate does.
    """
    await takes_it(world, "1.5x7,3x7,4.5")
    assert "from 8 May at the earliest" in await shows_plan(world)
    await lives(world)
    await step_day(world)
    assert world.ana.sees("The 7 days of this step are over.").at == hour_of(world, 18)
    for tapped in ("None", "1.5 mg", "Yes, move to 3 mg"):
        await world.ana.taps(tapped)
    shown = await shows_plan(world)
    assert "You are on step 2 of 3, day 1." in shown
    assert "So far:\nStep 1: 1.5 mg, 1–7 May" in shown
    assert "Step 3: 4.5 mg = 3 capsules of 1.5 mg, from 15 May at the earliest" in shown


async def test_days_on_hold_move_every_date_that_follows(world: World) -> None:
    """On hold it is said that they will; afterwards they stand in the plan anew.

    Mutant: the first dose after the hold goes on with the old leg.
    """
    await takes_it(world, "1.5x7,3x7,4.5")
    await world.ana.says("/hospital")
    await world.passes(days=3)
    assert "No step comes while on hold, so the dates below will move." in await shows_plan(world)
    for tapped in ("I have asked my prescriber", "Today", "Go on as before", "None"):
        await world.ana.taps(tapped)
    shown = await shows_plan(world)
    assert "will move" not in shown
    assert "Step 1: 1.5 mg = 1 capsule of 1.5 mg, from 7 May" in shown
    assert "Step 2: 3 mg = 2 capsules of 1.5 mg, from 14 May at the earliest" in shown
    assert "Step 3: 4.5 mg = 3 capsules of 1.5 mg, from 21 May at the earliest" in shown


async def test_staying_shows_all_dates_moved(world: World) -> None:
    """One tap: a week, until when, and the steps after it. Mutant: the later steps keep their dates."""
    await at_the_step(world, plan="1.5x7,3x7,4.5")
    await world.ana.taps("Stay on this dose")
    shown = plain(world.ana.last.text)
    assert "I ask about the next step on Saturday 15 May." in shown
    assert "Step 2: 3 mg = 2 capsules of 1.5 mg, from 15 May at the earliest" in shown
    assert "Step 3: 4.5 mg = 3 capsules of 1.5 mg, from 22 May at the earliest" in shown
    assert {"Side effect", "Pain", "I am well on this dose", "Not a good week"} < set(world.ana.buttons)


async def test_going_back_is_offered_only_where_the_plan_allows_it(world: World) -> None:
    """Allowed are staying and nothing else: no button, and typed words lead to the prescriber.

    Mutant: `step_before` does not look at the plan's ways back.
    """
    await world.enrolled("1.5x3,3x14,4.5", taking_since=3, ways_back=(WayBack.STAY,))
    await world.until(hour_of(world, 18, 1, days=1))
    await world.ana.says("/plan")
    assert "Stay on this dose" in world.ana.buttons
    assert "Go back one step" not in world.ana.buttons
    await world.ana.says("go back one step")
    world.ana.sees_nothing_of("Go back one step, from")


async def test_the_picture_shades_the_adjustment_period_and_says_so(world: World) -> None:
    """Where she is, what is ahead, what is hatched, and what the next step waits for, as its caption.

    Mutant: the caption leaves out the hatching.
    """
    await takes_it(world)
    await world.ana.says("/plan")
    await world.ana.taps("As a picture")
    drawn = world.ana.sees("Your plan: so far, this step, and what is ahead.")
    assert drawn.photo
    caption = plain(drawn.text)
    assert "Hatched: the adjustment period, days without the ordinary pain alert." in caption
    assert "It can come on 8 May at the earliest." in caption
