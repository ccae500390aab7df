"""The dose in the morning in place of the evening, as a patient meets it at 23:00, awake again."""

from __future__ import annotations

from domain.plan import WayBack
from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain

ALLOWED = (WayBack.STAY, WayBack.MORNING)


async def at_night(world: World) -> None:
    """Let Ana, three days on 1.5 mg at 22:00, take tonight's dose and look at her plan at 23:00."""
    await world.enrolled("1.5x14,3", taking_since=3, ways_back=ALLOWED, dose_time="22:00")
    await world.until(hour_of(world, 22))
    await world.passes(seconds=5)
    await world.ana.taps("Taken")
    await world.until(hour_of(world, 23))
    await world.ana.says("/plan")


async def moved(world: World) -> None:
    """Let her move the dose to 8:00."""
    await at_night(world)
    await world.ana.taps("Move to the morning")
    await world.ana.taps("08:00")
    await world.ana.taps("Yes, in the morning at 08:00")


async def test_the_move_is_asked_about_shown_and_done_by_a_yes(world: World) -> None:
    """The time by a tap or typed; who allowed it, which evening is the last, which morning the first."""
    await at_night(world)
    await world.ana.taps("Move to the morning")
    assert plain(world.ana.last.text).splitlines() == [
        "Shall your dose move to the morning?",
        "It stays the same: 1.5 mg = 1 capsule of 1.5 mg.",
        "I go on asking about your pain at 22:00.",
        "Dr Ben Okafor allowed this in your plan.",
        "",
        "At what time? Tap one, or type another, such as 8:30. Then I show the days.",
    ]
    await world.ana.says("3 pm")
    world.ana.sees("The morning can be from 05:00 to 11:00. Nothing has changed.")
    await world.ana.says("8.30")
    assert plain(world.ana.last.text).splitlines() == [
        "Move your dose to the morning, at 08:30?",
        "The dose stays the same: 1.5 mg = 1 capsule of 1.5 mg, in the morning.",
        "",
        "Last evening dose: Tuesday 4 May.",
        "First morning dose: Wednesday 5 May, at 10:00.",
        "I ask later that first time, so that 12 hours lie between two doses. After that at 08:30.",
        "",
        "Step 1: 1.5 mg = 1 capsule of 1.5 mg, in the morning, from 5 May",
        "Step 2: 3 mg = 2 capsules of 1.5 mg, in the morning, from 19 May at the earliest",
        "The days of this step begin anew.",
        "",
        "I go on asking about your pain at 22:00.",
        "Dr Ben Okafor allowed this in your plan.",
    ]
    await world.ana.taps("Yes, in the morning at 08:30")
    world.ana.sees("Recorded. Your dose moves to the morning.")
    await world.ana.says("/plan")
    world.ana.sees("From 5 May your dose is in the morning.")


async def test_the_dose_is_asked_for_in_the_morning_and_pain_in_the_evening(world: World) -> None:
    """The first morning 12 hours after the evening; the next at its own time; pain stays where it was."""
    await moved(world)
    await world.until(hour_of(world, 8, days=1))
    await world.ana.says("/dose")
    world.ana.sees("I ask at 10:00 this first time, so that 12 hours lie between two doses.")
    await world.until(hour_of(world, 10))
    await world.passes(seconds=10)
    assert plain(world.ana.last.text).splitlines() == [
        "Daily check, Wednesday 5 May",
        "Today's dose: 1 capsule of 1.5 mg = 1.5 mg. Already taken? Do not take another.",
    ]
    await world.ana.taps("Taken")
    await world.until(hour_of(world, 22))
    await world.passes(seconds=5)
    assert plain(world.ana.last.text).splitlines() == [
        "Evening check, Wednesday 5 May",
        "Pain, average of the last 24 hours? 0 none – 5 middling – 10 worst imaginable",
    ]
    await world.ana.taps("5")
    await world.ana.says("/settings")
    world.ana.sees("Morning dose: 08:00. Pain: 22:00.")
    await world.ana.says("/summary")
    world.ana.sees("1.5 mg, in the morning (5 May): 5.0")
    await world.until(hour_of(world, 8, days=1))
    await world.passes(seconds=5)
    world.ana.sees("Daily check, Thursday 6 May")


async def test_last_nights_dose_is_asked_about_before_the_first_morning(world: World) -> None:
    """No dose is asked for while it is not known whether last night's was taken."""
    await at_night(world)
    await world.ana.says("undo")
    await world.ana.says("/plan")
    await world.ana.says("take it in the morning")
    await world.ana.taps("08:00")
    world.ana.sees("I have no answer yet about Tuesday's dose. I ask about that one first.")
    await world.ana.taps("Yes, in the morning at 08:00")
    await world.until(hour_of(world, 9, 1, days=1))
    assert plain(world.ana.last.text).splitlines() == [
        "I have no answer about Tuesday's dose.",
        "Today's dose waits for your answer. Without one I ask about it at 17:00.",
    ]
    await world.ana.says("/dose")
    world.ana.sees("First I need your answer about Tuesday's dose. Without one I ask about today's at 17:00.")
    await world.until(hour_of(world, 12))
    await world.ana.says("took it at 22:00")
    await world.passes(minutes=2)
    world.ana.sees("Daily check, Wednesday 5 May")


async def test_the_way_back_to_the_evening(world: World) -> None:
    """The same two taps; the day that had its dose in the morning has none at night."""
    await moved(world)
    await world.until(hour_of(world, 10, days=1))
    await world.passes(seconds=5)
    await world.ana.taps("Taken")
    await world.ana.says("/plan")
    await world.ana.taps("Move back to the evening")
    assert plain(world.ana.last.text).splitlines()[:6] == [
        "Move your dose back to the evening, at 22:00?",
        "The dose stays the same: 1.5 mg = 1 capsule of 1.5 mg, once a day.",
        "",
        "Last morning dose: Wednesday 5 May.",
        "First evening dose: Thursday 6 May, at 22:00.",
        "There is no dose between the two: each day has one.",
    ]
    await world.ana.taps("Yes, back to the evening")
    world.ana.sees("Recorded. Your dose moves back to the evening.")
    await world.until(hour_of(world, 22))
    await world.passes(seconds=5)
    await world.ana.taps("5")
    await world.until(hour_of(world, 22, days=1))
    await world.passes(seconds=5)
    world.ana.sees("2. Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg.")
