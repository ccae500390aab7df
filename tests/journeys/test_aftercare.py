"""The end of a plan, the weekly check-ins after a course, and the review, in the chat."""

from __future__ import annotations

from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain


async def test_a_plan_that_ends_shows_its_last_dose(world: World) -> None:
    """The last day is shown in the plan from the beginning."""
    await world.enrolled("1.5x4,3x4,end", taking_since=1)
    await world.ana.says("/plan")
    assert "The last dose of your plan is that of" in plain(world.ana.sees("Your plan").text)
    case = await world.case_of(world.ana)
    assert case.plan is not None
    assert case.plan.steps[-1].ends


async def test_stopped_then_asked_once_a_week_for_four_weeks(world: World) -> None:
    """A yes, pain and overall each week, a last summary, then silence."""
    await world.enrolled("1.5x28,3", taking_since=3)
    await world.ana.says("/plan")
    await world.ana.taps("I have stopped")
    await world.ana.taps("I decided myself")
    await world.ana.taps("Yes, once a week for 4 weeks")
    world.ana.sees("I ask on Tuesday 11 May for the first time")
    await world.until(hour_of(world, 18, minute=1, days=7))
    world.ana.sees("Weekly check-in, 1 of 4")
    await world.ana.taps("4")
    await world.ana.taps("A little better")
    world.ana.sees("Recorded: pain 4; overall")
    await world.passes(days=24)
    last = plain(world.ana.sees("Your last summary").text)
    assert "11 May: pain 4; overall" in last
    assert "18 May: no answer" in last
    before = len(world.ana.sent())
    await world.passes(days=10)
    assert len(world.ana.sent()) == before


async def test_the_review_is_due_after_twelve_weeks(world: World) -> None:
    """Once, with what to take along; no cause and no judgement."""
    await world.enrolled("1.5x28,3", taking_since=83)
    await world.until(hour_of(world, 18, minute=1, days=1))
    review = plain(world.ana.sees("Your review is due.").text)
    assert "Take along: your pack, and /summary or /report" in review
