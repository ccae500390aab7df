"""How a course ends or runs dry, in the chat: at once, who said so, and a refill that is waited for."""

from __future__ import annotations

import pytest

from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain


async def test_told_to_stop_ends_it_at_once_and_who_said_so_is_asked_once_more(world: World) -> None:
    """Next day at the question hour, silently; unanswered it is never asked again, and no evening comes.

    Mutant: `AskWhoEnded` is due every day.
    """
    await world.evening("1.5x14,3")
    await world.ana.taps("Not today...")
    await world.ana.taps("Told to stop")
    world.ana.sees("I no longer remind you of doses, and the evening questions end as well.")
    before = len(world.ana.sent())
    await world.passes(days=5)
    (asked,) = world.ana.sent()[before:]
    assert asked.silent
    assert asked.at == hour_of(world, 18, days=-4)
    assert "Dr Ben Okafor" in world.ana.buttons


@pytest.mark.parametrize("who", ["Dr Ben Okafor", "Another clinician"])
async def test_who_said_stop_and_when_is_kept_as_reported(world: World, who: str) -> None:
    """Two taps, by name or not; then the weekly check-ins are offered. Mutant: the day is not asked."""
    await world.evening("1.5x14,3")
    await world.ana.says("/plan")
    await world.ana.taps("I have stopped")
    await world.ana.taps(who)
    await world.ana.taps("Yesterday")
    kept = plain(world.ana.sees("Kept, as reported by you:").text)
    assert "4 May" in kept
    assert {"Yes, once a week for 4 weeks", "No, thank you"} < set(world.ana.buttons)


async def test_the_prescribers_stop_on_hold_ends_the_course(world: World) -> None:
    """The third answer to what the prescriber said; nothing is asked after it. Mutant: END goes on."""
    await world.evening("1.5x14,3")
    await world.ana.says("/hospital")
    await world.ana.taps("I have asked my prescriber")
    await world.ana.taps("Today")
    await world.ana.taps("Stop")
    world.ana.sees("I no longer remind you of doses")
    before = len(world.ana.sent())
    await world.passes(days=3)
    assert not [event for event in world.ana.sent()[before:] if "Evening check" in event.text]


async def test_no_to_the_check_ins_is_silence(world: World) -> None:
    """Nothing more is asked. Mutant: a no is a yes."""
    await world.evening("1.5x14,3")
    await world.ana.says("/plan")
    await world.ana.taps("I have stopped")
    await world.ana.taps("I decided myself")
    await world.ana.taps("No, thank you")
    world.ana.sees("That is fine. I ask nothing more.")
    before = len(world.ana.sent())
    await world.passes(days=30)
    assert len(world.ana.sent()) == before


async def test_run_out_asks_when_it_comes_and_asks_on_that_day(world: World) -> None:
    """No dose question until then; on the day, at the question hour. Mutant: the refill's day is dropped."""
    await world.evening("1.5x14,3")
    await world.ana.taps("5")
    await world.ana.says("ran out")
    await world.ana.taps("Sat 8 May")
    world.ana.sees("Noted: Saturday 8 May. I ask you then.")
    before = len(world.ana.sent())
    await world.until(hour_of(world, 18, 1, days=3))
    said = [plain(event.text) for event in world.ana.sent()[before:]]
    assert said[-1] == "Do you have your new pack? If not, when do you expect it?"
    assert not any("Tonight's dose" in text for text in said)
    await world.ana.taps("I have it again")
    world.ana.sees("Before dose reminders come back, one question.")


async def test_a_refill_after_four_days_without_a_dose_is_for_the_prescriber(world: World) -> None:
    """The gap rule: "I have it again" alone no longer brings the dose back. Mutant: gap_days is 99."""
    await world.evening("1.5x14,3")
    await world.ana.says("ran out")
    await world.passes(days=5)
    await world.ana.says("I have it again")
    told = plain(world.ana.sees("Dose reminders are on hold since 5 May.").text)
    assert "Please ask Dr Ben Okafor" in told
    world.ana.sees_nothing_of("Before dose reminders come back, one question.")
