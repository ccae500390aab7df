"""Watching ourselves."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import httpx
import pytest

from scheduler.watch import Ping, Straight, alive
from storage.engine import Storage
from storage.outages import mark_good_poll
from tests.storage.desk import EVENING, MINUTE, SECOND


async def test_alive_is_heard_within_ninety_seconds(storage: Storage) -> None:
    """Never heard is not alive; mutant: `<=` for `<`."""
    assert not await alive(storage, EVENING)
    await storage.write(partial(mark_good_poll, now=EVENING))
    assert await alive(storage, EVENING + 89 * SECOND)
    assert not await alive(storage, EVENING + 90 * SECOND)


def test_a_clock_set_back_is_mistrusted_until_it_has_caught_up() -> None:
    """By more than a minute only; a small correction is nothing."""
    clock = Straight(EVENING)
    assert clock.allows_doses(EVENING + MINUTE)
    assert clock.allows_doses(EVENING)
    assert not clock.allows_doses(EVENING - SECOND)
    assert not clock.allows_doses(EVENING + 59 * SECOND)
    assert clock.allows_doses(EVENING + MINUTE)


def test_a_clock_behind_what_was_heard_before_the_start_is_mistrusted() -> None:
    """A restart does not make a clock right that was set back; nothing heard, or earlier, changes nothing."""
    clock = Straight(EVENING)
    clock.remember(None)
    clock.remember(EVENING - MINUTE)
    assert clock.allows_doses(EVENING)
    clock.remember(EVENING + 2 * MINUTE)
    assert not clock.allows_doses(EVENING + SECOND)
    assert clock.allows_doses(EVENING + 2 * MINUTE)


async def test_the_watchdog_is_called_while_we_live_and_not_otherwise(storage: Storage) -> None:
    """A dead bot must be missed outside."""
    called: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        called.append(str(request.url))
        return httpx.Response(200)

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client:
        ping = Ping(storage, "https://watch.example/secret", client)
        assert not await ping.ping_once(EVENING)
        await storage.write(partial(mark_good_poll, now=EVENING))
        assert await ping.ping_once(EVENING + SECOND)
        assert not await ping.ping_once(EVENING + timedelta(minutes=5))
    assert called == ["https://watch.example/secret"]


async def test_a_watchdog_that_is_away_ends_nothing(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    """And its address is in no log."""

    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no way", request=request)

    await storage.write(partial(mark_good_poll, now=EVENING))
    async with httpx.AsyncClient(transport=httpx.MockTransport(broken)) as client:
        assert not await Ping(storage, "https://watch.example/secret", client).ping_once(EVENING)
    assert "secret" not in caplog.text.replace("HTTP Request", "")
