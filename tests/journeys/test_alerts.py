"""Alerts in the chat: the flare, lasting worsening, too much, an extra dose."""

from __future__ import annotations

from datetime import timedelta

from tests.journeys.evenings import first_dose_evening, rate_evenings
from tests.world import World


async def test_flare_is_explained_once(world: World) -> None:
    """Chats D: numbers, no cause, whom to call; the next evening is a plain record."""
    await first_dose_evening(world)
    await world.passes(days=1)
    await world.ana.taps("8")
    shown = world.ana.sees("It is higher than in the days before your first dose")
    assert "I cannot tell why." in shown.text
    await world.passes(days=1)
    await world.ana.taps("8")
    assert "I cannot tell why." not in world.ana.last.text


async def test_lasting_pain_raises_one_alert_with_its_numbers_and_asks_until_it_is_closed(
    world: World,
) -> None:
    """Chats E: both windows, by when to call; then what came of it."""
    await first_dose_evening(world)
    await rate_evenings(world, 30, "7")
    alerts = [e for e in world.ana.sent() if "Please read this when you have a quiet minute." in e.text]
    assert len(alerts) == 1
    text = alerts[0].text
    assert "days rated" in text
    assert "call Riverside Pain Clinic, 020 7946 0100" in text
    assert "Nobody has been told" in text
    asked = [e for e in world.ana.sent() if "Have you spoken to a person about it?" in e.text]
    assert len(asked) >= 3
    await world.ana.taps("I have contacted them")
    await world.ana.taps("They knew, and it is accepted")
    world.ana.sees("Until ")
    assert not (await world.case_of(world.ana)).alerting.episodes


async def test_too_much_shows_three_ways_and_is_asked_about_next_day(world: World) -> None:
    """The clinic, the crisis line, the emergency number."""
    await first_dose_evening(world)
    await world.ana.taps("8")
    await world.ana.taps("It is too much")
    shown = world.ana.sees("Please speak to a person:")
    assert "Samaritans, 116 123" in shown.text
    assert "999" in shown.text
    await world.until(world.now + timedelta(hours=14))
    world.ana.sees("you said that it was too much")
    await world.ana.taps("It has eased")
    world.ana.sees("Recorded: it has eased.")


async def test_second_dose_is_asked_back_and_then_a_grave_text(world: World) -> None:
    """Yes, by mistake: whom to call, the hold."""
    await first_dose_evening(world)
    await world.ana.taps("Taken")
    await world.ana.says("taken")
    await world.ana.taps("Yes, by mistake")
    shown = world.ana.sees("Please call now:")
    assert "Take no more tonight." in shown.text
    assert (await world.case_of(world.ana)).on_hold
