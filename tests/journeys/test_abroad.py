"""Abroad: which number is named in an emergency, and whose clocks change."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tests.world import World, open_world
from tests.world.robot import Robot, plain


async def lands_in(world: World, town: str, *, clock: str = "At 21:00, by the clock there") -> Robot:
    """Let Ana, who takes it already, say where she is, the day after an answered evening."""
    ana = await world.evening(taking_since=20)
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(hours=14)
    await ana.says("/travel")
    await ana.says(town)
    await ana.taps("Yes")
    await ana.taps(clock)
    await ana.taps("I don't know yet")
    return ana


async def test_where_112_works_it_is_the_number_until_one_is_home_again(world: World) -> None:
    """In Madrid: in the answer, in help and in every alert; at home the number of home."""
    ana = await lands_in(world, "Madrid")
    ana.sees("Emergency number where you are: 112.")
    await ana.says("/help")
    ana.sees("Emergency: 112.")
    await world.passes(minutes=1)
    await ana.says("it is too much")
    ana.sees("In danger now: 112.")
    await ana.says("home again")
    await ana.says("/help")
    assert "Emergency: 999." in plain(ana.last.text)


async def test_abroad_the_clinic_of_home_stays_beside_the_number(world: World) -> None:
    """And that its number may need the code of its country."""
    ana = await lands_in(world, "Apia")
    text = plain(ana.sees("I do not know the emergency number where you are.").text)
    assert "In an emergency ask anyone near you to call it." in text
    assert "Riverside Pain Clinic, 020 7946 0100. From abroad its number may need the code" in text
    await ana.says("/help")
    ana.sees("Emergency: the local emergency number.")


async def test_as_at_home_it_is_the_clocks_of_home_whose_change_is_told(tmp_path: Path) -> None:
    """In Tokyo, where no clock changes: the day before London's does, silently, with the new time there."""
    async with open_world(tmp_path, start=datetime(2027, 10, 26, 9, tzinfo=UTC)) as world:
        ana = await lands_in(world, "Tokyo", clock="At 05:00, as at home")
        await world.until(datetime(2027, 10, 30, 20, tzinfo=UTC))
        told = [each for each in ana.sent() if "the clocks go back by 1 hour in London" in plain(each.text)]
        assert [each.silent for each in told] == [True]
        assert "the dose is at 06:00 where you are" in plain(told[0].text)


async def test_a_trip_is_shown_and_its_date_changed_while_it_lasts(world: World) -> None:
    """/travel says where and until when; another date is one tap, "I am still away" another."""
    ana = await lands_in(world, "Madrid")
    await ana.says("/travel")
    assert "Until you tell me that you are home again." in plain(ana.last.text)
    await ana.taps("Another date")
    await ana.taps(0)
    ana.sees("After that day I go by the clock of London again, by myself.")
    await world.passes(days=6)
    ana.sees("Your date has passed. I go by the clock of London again.")
    await ana.taps("I am still away")
    ana.sees("Which town are you in?")
