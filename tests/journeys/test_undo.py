"""Undo in the chat, of what a person reported: an alert, a prescriber's word; and the morning after."""

from __future__ import annotations

from tests.journeys.courses import on_the_course
from tests.journeys.evenings import first_dose_evening
from tests.world import World


async def test_a_contact_that_was_none_is_undone_and_the_alert_asked_again(world: World) -> None:
    """By the button and by the word; the alert is as open as before."""
    ana = world.ana
    await first_dose_evening(world)
    await ana.taps("8")
    await ana.taps("It is too much")
    await ana.taps("I have called")
    ana.sees("Recorded: a person knows.")
    await ana.taps("Undo")
    ana.sees("Undone: your last answer about this.")
    assert "Have you spoken to a person about it?" in ana.last.text
    await ana.taps("It has eased")
    await ana.says("undo")
    ana.sees("Undone: your last answer about this.")
    (episode,) = (await world.case_of(ana)).alerting.episodes
    assert episode.contacted is None


async def test_a_word_reported_by_mistake_lets_the_hold_wait_again(world: World) -> None:
    """Before the health question, and after the hold has ended on it."""
    ana = world.ana
    await on_the_course(world, evenings=1)
    await ana.says("/hospital")
    for _ in range(2):
        await ana.taps("I have asked my prescriber")
        await ana.taps("Today")
        await ana.taps("Go on as before")
        if "None" in ana.buttons:
            await ana.taps("Undo what I reported")
            ana.sees("Undone: what you reported no longer counts.")
            await ana.taps("I have asked my prescriber")
            await ana.taps("Today")
            await ana.taps("Go on as before")
            await ana.taps("None")
        ana.sees("Dose reminders are back.")
        await ana.says("undo")
        ana.sees("Undone: what you reported no longer counts.")
        assert "Dose reminders are on hold since" in ana.last.text
        assert (await world.case_of(ana)).on_hold


async def test_a_symptom_typed_in_the_morning_is_that_mornings(world: World) -> None:
    """Last evening is still open, and is answered by what it asked."""
    ana = await world.evening()
    await world.passes(hours=12)
    await ana.says("nausea")
    assert "Thursday 6 May" in ana.last.text
    (effect,) = (await world.case_of(ana)).effects
    assert f"{effect.since:%d %B}" == "06 May"
