"""How a pause is set in one's own words, and what follows it: no backlog, and no dose before the form."""

from __future__ import annotations

import pytest

from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tomorrow", "Thursday 6 May"),
        ("until Saturday", "Saturday 8 May"),
        ("a week", "Wednesday 12 May"),
        ("for two weeks", "Wednesday 19 May"),
        ("10 days", "Saturday 15 May"),
    ],
)
async def test_the_day_that_is_asked_for_is_any_day_or_length_in_words(
    world: World, typed: str, day: str
) -> None:
    """Mutant: "tomorrow" is taken for the button of an alert and kept as a note."""
    ana = await world.evening(taking_since=9)
    await ana.says("/pause")
    await ana.taps("Another date")
    await ana.says(typed)
    assert f"Paused. I ask nothing before {day}." in plain(ana.last.text)


async def test_pause_three_days_is_a_pause_and_pause_tomorrow_is_none(world: World) -> None:
    """A length ends somewhere; of a day alone it is not said whether the pause begins or ends there."""
    ana = await world.evening(taking_since=9)
    await ana.says("pause tomorrow")
    ana.sees_nothing_of("Paused.")
    await ana.says("pause 3 days")
    assert "Paused. I ask nothing before Saturday 8 May." in plain(ana.last.text)


async def test_no_question_of_the_paused_days_comes_afterwards(world: World) -> None:
    """The evening open when it began, and those left out, are not asked about: the form comes alone."""
    ana = await world.evening(taking_since=9)
    await ana.says("pause until in 3 days")
    sent = len(ana.sent())
    await world.until(hour_of(world, 20, 59, days=3))
    [form] = ana.sent()[sent:]
    assert "Your pause is over." in plain(form.text)
    assert "Before dose reminders come back, one question." in plain(form.text)
    await ana.says("/yesterday")
    ana.sees_nothing_of("missed")


async def test_without_an_answer_to_the_form_the_evening_asks_for_pain_alone(world: World) -> None:
    """And the form again the next day; after "none" the dose is back."""
    ana = await world.evening(taking_since=9)
    await ana.taps("Taken")
    await ana.says("pause until in 2 days")
    await world.until(hour_of(world, 21, 5, days=2))
    evening = plain(ana.last.text)
    assert "Dose reminders are on hold." in evening
    assert "mg" not in evening
    await world.until(hour_of(world, 18, 5, days=1))
    await ana.taps("None")
    ana.sees("Dose reminders are back.")
    await world.until(hour_of(world, 21, 5))
    ana.offered("Taken")


async def test_after_a_pause_as_long_as_the_gap_the_prescriber_says_how_to_start(world: World) -> None:
    """It is said before; afterwards no dose is asked for until that is reported."""
    ana = await world.evening(taking_since=9)
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.says("/pause")
    ana.sees("After 4 days or more without a recorded dose I ask about your dose again only when Dr Ben")
    await ana.taps("1 week")
    ana.sees("Dr Ben Okafor has to say how to start again before I ask about your dose.")
    await world.until(hour_of(world, 21, 5, days=8))
    over = ana.sees("Your pause is over.")
    assert "Dose reminders are on hold" in plain(over.text)
    assert "At which dose, and from when?" in plain(over.text)
    assert over.labels == (("I have asked my prescriber",),)
    assert "Dose reminders are on hold." in plain(ana.last.text)
    assert "Taken" not in ana.buttons


async def test_doses_taken_in_a_long_pause_can_still_be_told(world: World) -> None:
    """Paused were the questions. Mutant: because of the hold that follows, "no dose is due" on those days."""
    ana = await world.evening(taking_since=9)
    await ana.taps("Taken")
    await ana.says("pause for a week")
    await world.until(hour_of(world, 18, 5, days=8))
    ana.sees("without a recorded dose.")
    ana.sees("If you took it on those days, tell Dr Ben Okafor so, and type it here for each day")
    await ana.says("took it on Monday")
    assert plain(ana.last.text).startswith("Monday 10 May: dose taken")
    assert (await world.case_of(ana)).on_hold


async def test_a_dose_typed_in_a_pause_counts_and_asks_nothing(world: World) -> None:
    """No scale below it, and the week has it.

    Mutants: the record asks for pain; the week counts only doses that were asked about.
    """
    ana = await world.evening(taking_since=9)
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.says("pause until in 3 days")
    await world.passes(days=1)
    await ana.says("took it")
    assert "dose taken" in plain(ana.last.text)
    assert "Pain, average" not in plain(ana.last.text)
    assert "7" not in ana.buttons
    await world.until(hour_of(world, 18, 5, days=2))
    await ana.taps("None")
    await world.until(hour_of(world, 20, 30, days=3))
    assert "Doses: 3 taken" in plain(ana.sees("Your week").text)
