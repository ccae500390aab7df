"""The nights on which the clock changes: three parts of the world, both ways, doses inside the gap too."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.world import World, open_world
from tests.world.robot import plain

NIGHTS = {
    "Leeds, forward, in the evening": (
        "Leeds, England", "2027-03-26 12:00", "21:00",
        ("03-26 21:00", "03-27 21:00", "03-28 20:00", "03-29 20:00"),
    ),
    "Leeds, forward, inside the gap": (
        "Leeds, England", "2027-03-26 12:00", "01:30",
        ("03-27 01:30", "03-28 01:00", "03-29 00:30", "03-30 00:30"),
    ),
    "Leeds, back, in the evening": (
        "Leeds, England", "2027-10-29 12:00", "21:00",
        ("10-29 20:00", "10-30 20:00", "10-31 21:00", "11-01 21:00"),
    ),
    "Leeds, back, in the hour that comes twice": (
        "Leeds, England", "2027-10-29 12:00", "01:30",
        ("10-30 00:30", "10-31 00:30", "11-01 01:30", "11-02 01:30"),
    ),
    "New York, forward, inside the gap": (
        "New York", "2027-03-12 15:00", "02:30",
        ("03-13 07:30", "03-14 07:00", "03-15 06:30", "03-16 06:30"),
    ),
    "New York, back, in the hour that comes twice": (
        "New York", "2027-11-05 15:00", "01:30",
        ("11-06 05:30", "11-07 05:30", "11-08 06:30", "11-09 06:30"),
    ),
    "Lord Howe, half an hour forward, inside the gap": (
        "Lord Howe Island", "2027-10-01 01:00", "02:15",
        ("10-01 15:45", "10-02 15:30", "10-03 15:15", "10-04 15:15"),
    ),
    "Lord Howe, half an hour back, in the half hour that comes twice": (
        "Lord Howe Island", "2027-04-02 01:00", "01:45",
        ("04-02 14:45", "04-03 14:45", "04-04 15:15", "04-05 15:15"),
    ),
}  # fmt: skip
"""Town, when Ana enrols (UTC), her dose time, and when each evening is asked about (UTC), by hand."""

FOLD = NIGHTS["Leeds, back, in the hour that comes twice"]


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _firsts(world: World) -> list[datetime]:
    """When the first message about each evening was sent."""
    return [e.at for e in world.ana.sent() if plain(e.text).startswith("Evening check,")]


async def _answer(world: World) -> None:
    """Answer the evening that was just asked about."""
    if "5" in world.ana.buttons:
        await world.ana.taps("5")
    await world.ana.taps("Taken")


@pytest.mark.parametrize("night", NIGHTS)
async def test_each_evening_is_asked_about_once_at_its_wall_time(tmp_path: Path, night: str) -> None:
    """The wall clock rules; a time that does not exist is the first after it, of two times the first."""
    town, enrols, dose_time, asked = NIGHTS[night]
    expected = [_utc(f"2027-{moment}") for moment in asked]
    async with open_world(tmp_path, start=_utc(enrols)) as world:
        await world.enrolled("1.5x60,3", taking_since=3, dose_time=dose_time, town=town)
        for number, moment in enumerate(expected, start=1):
            await world.until(moment)
            assert _firsts(world) == expected[:number]
            await _answer(world)
        await world.passes(hours=20)
        assert _firsts(world) == expected
        case = await world.case_of(world.ana)
        days = [day.day for day in case.days if day.opening is not None]
        assert days == [days[0] + timedelta(days=n) for n in range(len(expected))]
        assert all(day.rating and day.intake for day in case.days if day.opening is not None)


async def test_restart_between_the_two_times_asks_once(tmp_path: Path) -> None:
    """01:30 came, the bot was restarted, 01:30 came again: one first message about that evening."""
    town, enrols, dose_time, asked = FOLD
    async with open_world(tmp_path, start=_utc(enrols)) as world:
        await world.enrolled("1.5x60,3", taking_since=3, dose_time=dose_time, town=town)
        await world.until(_utc(f"2027-{asked[0]}"))
        await _answer(world)
        await world.until(_utc(f"2027-{asked[1]}"))
        await world.restart()
        await world.passes(hours=1)
        await world.restart()
        await world.passes(hours=3)
        assert _firsts(world) == [_utc(f"2027-{moment}") for moment in asked[:2]]


async def test_tap_in_the_repeated_hour_counts_for_its_evening(tmp_path: Path) -> None:
    """Twenty minutes into the hour that comes again: the dose of that evening, and the next at its time."""
    town, enrols, dose_time, asked = FOLD
    async with open_world(tmp_path, start=_utc(enrols)) as world:
        await world.enrolled("1.5x60,3", taking_since=3, dose_time=dose_time, town=town)
        await world.until(_utc(f"2027-{asked[0]}"))
        await _answer(world)
        await world.until(_utc(f"2027-{asked[1]}") + timedelta(minutes=50))
        await _answer(world)
        day = (await world.case_of(world.ana)).day(date(2027, 10, 30))
        assert day.intake is not None
        assert day.intake.taken_at == _utc("2027-10-31 01:20")
        await world.until(_utc(f"2027-{asked[2]}"))
        assert _firsts(world)[-1] == _utc(f"2027-{asked[2]}")


async def test_off_over_the_gap_is_asked_late_once(tmp_path: Path) -> None:
    """The bot was off while the clock jumped over the dose time: one message, and it says that it is late."""
    town, enrols, dose_time, asked = NIGHTS["Leeds, forward, inside the gap"]
    async with open_world(tmp_path, start=_utc(enrols)) as world:
        await world.enrolled("1.5x60,3", taking_since=3, dose_time=dose_time, town=town)
        await world.until(_utc(f"2027-{asked[0]}"))
        await _answer(world)
        await world.until(_utc("2027-03-28 00:30"))
        await world.kill()
        await world.passes(hours=4)
        sent = len(world.ana.sent())
        await world.starts()
        await world.passes(minutes=10)
        [late] = world.ana.sent()[sent:]
        assert "I was away at 02:00 on Sunday 28 March." in plain(late.text)
        assert "Did you take your dose?" in late.text
