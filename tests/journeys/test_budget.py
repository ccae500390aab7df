"""How much is asked on one day: open side effects in one message, the weekly questions, a step."""

from __future__ import annotations

import pytest

from domain.effects import Grade
from tests.journeys.courses import answers_evening, hour_of, on_the_course
from tests.world import World
from tests.world.robot import plain


async def feels(world: World, *felt: tuple[str, str]) -> None:
    """Answer tonight's evening, and tell of side effects with their grades."""
    await world.evening()
    await world.ana.taps("5")
    await world.ana.taps("Taken")
    for effect, grade in felt:
        await world.ana.taps("Side effect")
        await world.ana.taps(effect)
        await world.ana.taps(grade)


async def test_open_side_effects_are_one_message_with_all_the_same_first(world: World) -> None:
    """Two of them, one message, silently; one tap answers both.

    Mutant: each is a message of its own.
    """
    ana = world.ana
    await feels(world, ("Nausea", "Bothersome"), ("Headache", "Mild"))
    for _ in range(2):
        await answers_evening(world)
    await world.until(hour_of(world, 18, 0, days=1))
    asked = ana.sent()[-1]
    assert plain(asked.text).splitlines() == [
        "How is this today?",
        "1. nausea, bothersome, since 5 May",
        "2. headache, mild, since 5 May",
    ]
    assert asked.silent
    assert ana.buttons[0] == "All the same"
    await ana.taps("All the same")
    assert [effect.grade for effect in (await world.case_of(ana)).effects] == [Grade.BOTHERSOME, Grade.MILD]


@pytest.mark.parametrize(
    ("grade", "days"), [("Severe", [1, 2, 3]), ("Bothersome", [3]), ("Mild", [])], ids=["3", "2", "1"]
)
async def test_the_worse_it_is_the_sooner_it_is_asked_about(
    world: World, grade: str, days: list[int]
) -> None:
    """Within three days: severe daily until it is answered, bothersome after three, mild not yet.

    Mutant: bothersome is asked about daily.
    """
    ana = world.ana
    await feels(world, ("Nausea", grade))
    asked = []
    for day in range(1, 4):
        sent = len(ana.sent())
        await world.until(hour_of(world, 20, days=1))
        if any("How is this today?" in event.text for event in ana.sent()[sent:]):
            asked.append(day)
            await ana.taps("All the same" if "All the same" in ana.buttons else "Better")
        await answers_evening(world)
    assert asked == days


async def test_the_weekly_day_is_six_taps_and_the_evening_is_two_of_them(world: World) -> None:
    """One question about it all, three about the week; then pain and dose, and nothing else.

    Mutant: the weekly questions ask for a side effect as well.
    """
    ana = world.ana
    await on_the_course(world, "1.5x14,3x14,4.5", evenings=6)
    await world.until(hour_of(world, 18, days=1))
    taps = ["A little better", "6", "5", "4"]
    for label in taps:
        await ana.taps(label)
    assert "recorded." in ana.last.text
    await world.until(hour_of(world, 21))
    for label in ("5", "Taken"):
        await ana.taps(label)
    assert list(ana.buttons) == ["Side effect", "Note", "Change", "Undo"]


async def test_the_weekly_questions_wait_for_the_day_after_a_step(world: World) -> None:
    """Both are due on the seventh day: the step alone is asked about, the questions come the day after.

    Mutant: a step question does not put the round off.
    """
    ana = world.ana
    await on_the_course(world, "1.5x6,3x30,4.5", evenings=6)
    await world.until(hour_of(world, 18, days=1))
    assert "The 6 days of this step are over." in ana.last.text
    for label in ("None", "1.5 mg", "Yes, move to 3 mg"):
        await ana.taps(label)
    ana.sees_nothing_of("Weekly questions")
    await answers_evening(world)
    await world.until(hour_of(world, 18, days=1))
    ana.sees("Weekly questions")


async def test_after_twelve_weeks_the_week_is_asked_about_every_fourth_time(world: World) -> None:
    """Four questions in one week; a week later only the one about it all, seven days after the last.

    Mutant: the weekly round is the same for ever.
    """
    ana = world.ana
    await world.enrolled("1.5x365,3", taking_since=100)
    await world.until(hour_of(world, 21))
    await ana.taps("Taken")
    for _ in range(5):
        await answers_evening(world)
    await world.until(hour_of(world, 18, days=1))
    assert "Weekly questions, Monday 10 May: 1 of 4" in plain(ana.last.text)
    for _ in range(7):
        await answers_evening(world)
    await world.until(hour_of(world, 18, days=1))
    assert "Weekly questions, Monday 17 May: 1 of 1" in plain(ana.last.text)
    assert "how are you overall?" in ana.last.text
