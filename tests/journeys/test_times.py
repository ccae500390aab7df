"""The times of dose and check-in after the enrolment, and the two sets of people who work shifts."""

from __future__ import annotations

from tests.world import World
from tests.world.robot import plain


async def test_the_times_are_changed_by_words_and_by_typing(world: World) -> None:
    """The word "times", a button, a typed time: it is read back, and tonight's message comes at it."""
    ana = world.ana
    await world.enrolled("1.5x7,3", baseline_days=0)
    await ana.says("times")
    assert "Pain and dose in one message: 21:00." in plain(ana.last.text)
    await ana.taps("Dose time")
    await ana.says("22:15")
    assert plain(ana.last.text).startswith("Recorded. Your times:\nPain and dose in one message: 22:15.")
    assert list(ana.buttons) == ["Dose time", "Check-in time", "Day and night times", "All settings"]
    await ana.taps("Dose time")
    await ana.says("10:30")
    assert plain(ana.last.text) == "10:30 or 22:30?"
    await ana.taps("22:30")
    assert "Pain and dose in one message: 22:30." in plain(ana.last.text)


async def test_day_and_night_are_one_tap(world: World) -> None:
    """Two sets of times; the switch says when the next question comes, and its words may be typed."""
    ana = world.ana
    await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.says("times")
    await ana.taps("Day and night times")
    assert plain(ana.last.text).startswith("For the days when you work at night: when do you take the dose?")
    await ana.taps("09:00")
    assert "Day, in use: Pain and dose in one message: 21:00." in plain(ana.last.text)
    await ana.taps("Use the night times")
    assert "Night, in use: Pain and dose in one message: 09:00." in plain(ana.last.text)
    assert "Next question: Thursday 6 May, 09:00." in plain(ana.last.text)
    await ana.says("day shift")
    assert "Day, in use: Pain and dose in one message: 21:00." in plain(ana.last.text)
