"""Ticks: the few things done every so many seconds."""

from __future__ import annotations

import asyncio
from datetime import datetime

import pytest

from scheduler.clock import SteppedClock
from scheduler.ticks import Tick, Ticks
from tests.storage.desk import EVENING


async def test_a_tick_comes_again_and_again_with_the_clocks_time() -> None:
    """It is handed the Clock's now, not the machine's."""
    seen: list[datetime] = []
    enough = asyncio.Event()

    async def once(now: datetime) -> None:
        seen.append(now)
        if len(seen) == 3:
            enough.set()

    ticks = Ticks(SteppedClock(EVENING), [Tick("count", 0.01, once)])
    ticks.start()
    await asyncio.wait_for(enough.wait(), 5)
    ticks.stop()
    assert set(seen) == {EVENING}


async def test_a_tick_that_fails_comes_again(caplog: pytest.LogCaptureFixture) -> None:
    """Its name and the kind of error are logged, never what the error says."""
    tries = 0
    enough = asyncio.Event()

    async def once(now: datetime) -> None:
        nonlocal tries
        tries += 1
        if tries == 2:
            enough.set()
        raise ValueError(f"secret {now}")

    ticks = Ticks(SteppedClock(EVENING), [Tick("broken", 0.01, once)])
    ticks.start()
    await asyncio.wait_for(enough.wait(), 5)
    ticks.stop()
    told = [record.getMessage() for record in caplog.records if record.name == "scheduler.ticks"]
    assert "tick broken failed: ValueError" in told
    assert not any("secret" in each for each in told)
