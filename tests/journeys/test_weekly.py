"""The weekly questions in the chat: one message, question by question, by tap and by typing."""

from __future__ import annotations

from tests.journeys.courses import answers_evening, hour_of, on_the_course
from tests.world import World


async def to_the_weekly_day(world: World) -> None:
    """Answer the first six evenings of the course, and let the weekly questions of the seventh day come."""
    await on_the_course(world, "1.5x14,3x14,4.5", evenings=6)
    await world.until(hour_of(world, 18, days=1))
    await world.passes(seconds=5)


async def test_the_weekly_questions_are_one_message_answered_by_tap_and_by_typing(world: World) -> None:
    """Silently at the question hour; each answer shows the next question in the same message."""
    await to_the_weekly_day(world)
    world.ana.sees("Weekly questions")
    world.ana.sees("how are you overall?")
    messages = len(world.ana.chat)
    await world.ana.taps("A little better")
    world.ana.sees("your pain on average?")
    await world.ana.taps("6")
    world.ana.sees("enjoying life?")
    assert len(world.ana.chat) == messages
    await world.ana.says("5")
    world.ana.sees("what you do every day?")
    await world.ana.taps("4")
    world.ana.sees("recorded.")
    world.ana.sees("5 on average")
    await world.ana.says("/summary")
    world.ana.sees("a little better")


async def test_interrupted_weekly_questions_are_gone_on_with_after_the_evening(world: World) -> None:
    """The evening comes between: a bare number is its pain, and /today leads back to the questions."""
    await to_the_weekly_day(world)
    await world.ana.taps("A little better")
    await world.until(hour_of(world, 21))
    await world.passes(seconds=5)
    await world.ana.says("3")
    world.ana.sees("pain 3")
    await world.ana.taps("Taken")
    await world.ana.says("/today")
    await world.ana.taps("Weekly questions")
    world.ana.sees("your pain on average?")
    await world.ana.says("6")
    assert [score for _, score in (await world.case_of(world.ana)).weekly.peg] == [6]


async def test_unanswered_weekly_questions_pass_without_a_word(world: World) -> None:
    """Nobody is asked twice; the next ones come a week later."""
    await to_the_weekly_day(world)
    for _ in range(3):
        await answers_evening(world)
    assert (await world.case_of(world.ana)).weekly.over
    assert sum("Weekly questions" in message.text for message in world.ana.heard) == 1


async def test_how_often_pain_is_asked_about_is_a_setting(world: World) -> None:
    """The choice is kept at once, and it is said that daily is still needed."""
    await on_the_course(world, evenings=1)
    await world.ana.says("/settings")
    await world.ana.taps("Pain questions")
    world.ana.sees("Now: I ask about your pain every day.")
    await world.ana.taps("Three times a week")
    world.ana.sees("What you chose begins when daily is no longer needed.")
    assert (await world.case_of(world.ana)).preferences.rhythm is not None


async def test_the_week_is_summed_up_after_the_questions_with_the_picture_by_a_button(world: World) -> None:
    """Silently, once; the picture is that of /summary."""
    await to_the_weekly_day(world)
    for label in ("A little better", "6", "5", "4"):
        await world.ana.taps(label)
    await world.passes(minutes=2)
    summary = world.ana.sees("Your week,")
    assert "no cause implied" in summary.text
    (sent,) = [event for event in world.ana.sent() if "Your week," in event.text]
    assert sent.silent
    await world.ana.taps("Show the picture")
    assert world.ana.sent()[-1].photo is not None
