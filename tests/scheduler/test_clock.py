"""Waiting follows the clock that was handed in, and nothing else."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest

from domain.moments import Clock
from scheduler.clock import SteppedClock, SystemClock

START = datetime(2026, 3, 27, 21, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def turns(count: int = 5) -> None:
    """Lets the loop turn, so that whoever was woken runs."""
    for _ in range(count):
        await asyncio.wait([asyncio.ensure_future(_nothing())])


async def _nothing() -> None:
    """Ends at once."""


async def test_both_clocks_are_clocks() -> None:
    """Whoever takes a Clock can be given either."""
    clocks: tuple[Clock, ...] = (SystemClock(), SteppedClock(START))
    assert all(clock.now().utcoffset() == timedelta(0) for clock in clocks)


async def test_the_system_clock_wakes_at_the_moment_and_never_before() -> None:
    """A sleeper of the machine's clock returns at its moment or after it."""
    clock = SystemClock()
    moment = clock.now() + timedelta(milliseconds=20)
    await clock.sleep_until(moment)
    assert clock.now() >= moment


async def test_the_system_clock_does_not_wait_for_the_past() -> None:
    """A moment that has passed is not waited for."""
    clock = SystemClock()
    await asyncio.wait_for(clock.sleep_until(clock.now() - HOUR), timeout=5)


async def test_a_stepped_clock_stands_still() -> None:
    """Nobody wakes while the clock is not moved, and it tells who is next."""
    clock = SteppedClock(START)
    sleeper = asyncio.ensure_future(clock.sleep_until(START + HOUR))
    await turns()
    assert not sleeper.done()
    assert clock.now() == START
    assert clock.next_sleeper() == START + HOUR
    clock.move_to(START + HOUR)
    await sleeper
    assert clock.next_sleeper() is None


async def test_sleepers_wake_in_the_order_of_their_moments() -> None:
    """Whoever waits for the earlier moment runs first; equal moments keep their order."""
    clock, woken = SteppedClock(START), list[str]()

    async def sleeps(name: str, hours: int) -> None:
        await clock.sleep_until(START + hours * HOUR)
        woken.append(name)

    tasks = [
        asyncio.ensure_future(sleeps(*each)) for each in (("c", 3), ("a", 1), ("b", 2), ("b2", 2), ("d", 4))
    ]
    await turns()
    clock.move_to(START + 3 * HOUR)
    await turns()
    assert woken == ["a", "b", "b2", "c"]
    assert clock.next_sleeper() == START + 4 * HOUR
    tasks[-1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_cancelled_sleeper_is_forgotten() -> None:
    """Nothing waits for a moment whose sleeper has gone."""
    clock = SteppedClock(START)
    sleeper = asyncio.ensure_future(clock.sleep_until(START + HOUR))
    await turns()
    sleeper.cancel()
    await turns()
    assert clock.next_sleeper() is None
    clock.move_to(START + 2 * HOUR)


async def test_time_does_not_run_back_by_mistake() -> None:
    """Moving to an earlier moment is refused; setting the clock back is a word of its own."""
    clock = SteppedClock(START)
    with pytest.raises(ValueError, match="move_back_to"):
        clock.move_to(START - HOUR)
    sleeper = asyncio.ensure_future(clock.sleep_until(START + HOUR))
    await turns()
    clock.move_back_to(START - HOUR)
    await turns()
    assert clock.now() == START - HOUR
    assert clock.next_sleeper() == START + HOUR
    clock.move_to(START + HOUR)
    await sleeper


async def test_a_stepped_clock_does_not_wait_for_the_past() -> None:
    """A moment that has come returns without a move."""
    clock = SteppedClock(START)
    await asyncio.wait_for(clock.sleep_until(START), timeout=5)


def test_a_clock_keeps_utc_and_refuses_moments_without_a_zone() -> None:
    """Other zones are turned into UTC; a naive moment is an error, not a guess."""
    clock = SteppedClock(START.astimezone(timezone(timedelta(hours=9))))
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.now() == START
    with pytest.raises(ValueError, match="no zone"):
        SteppedClock(START.replace(tzinfo=None))
