"""What a measurement needs: a server in a process of its own, a bot without limits, an evening clock."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta

import aiohttp

from bot.wiring.machine import Blueprint, Machine, build
from bot.wiring.simulation import HOUSE
from scheduler.clock import SystemClock
from scheduler.deliver import AT_ONCE
from scheduler.pace import Pace
from storage.claiming import Claim
from storage.engine import Storage

TOKEN = "100000001:" + "A" * 35
MACHINE = SystemClock()


class EveningClock:
    """The machine's clock, moved to another moment (aware UTC) when it is made."""

    def __init__(self, now: datetime) -> None:
        self._ahead = now - MACHINE.now()

    def now(self) -> datetime:
        """Return this moment."""
        return MACHINE.now() + self._ahead

    async def sleep_until(self, moment: datetime) -> None:
        """Return at the moment."""
        await MACHINE.sleep_until(moment - self._ahead)


class NoLimits(Pace):
    """Telegram's limits are no business of a server on loopback."""

    def room(self, now: datetime) -> Claim:
        """Return room for all that can be on its way at one time."""
        del now
        return Claim(AT_ONCE, AT_ONCE)

    def spend(self, chat: int, now: datetime) -> None:
        """Count nothing."""

    def free_at(self, now: datetime) -> datetime:
        """Return now: there is always room."""
        return now


@contextmanager
def serving() -> Iterator[str]:
    """Run the server while the block runs; yield its address."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.server"], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            if process.stdout is None:
                raise RuntimeError("the server says nothing")
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


@asynccontextmanager
async def machine_at(
    storage: Storage, root: str, now: datetime, pace: Pace | None = None
) -> AsyncIterator[Machine]:
    """Yield a bot on this database, at this moment, with these limits (None: Telegram's)."""
    machine = build(Blueprint(TOKEN, root, HOUSE), storage, EveningClock(now))
    if pace is not None:
        machine.carrier.pace = pace
    try:
        yield machine
    finally:
        await machine.close()


def settled() -> None:
    """What is loaded by now stays: collecting it is no part of what is measured, as in a bot that runs."""
    gc.collect()
    gc.freeze()


def as_durable(connection: object, entry: object) -> None:
    """Make a new connection of another engine as sure as ours: what was answered survives a power cut."""
    del entry
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]  # the driver's own connection


class Stopwatch:
    """Wall and processor time of this process since it was made, in seconds."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    @property
    def wall(self) -> float:
        """Return the seconds that have passed."""
        return time.perf_counter() - self._wall

    @property
    def cpu(self) -> float:
        """Return the seconds this process was working, all its threads together."""
        return time.process_time() - self._cpu


async def ask(root: str, path: str, body: object = None) -> object:
    """Ask the server for one of its own pages."""
    async with aiohttp.ClientSession() as session:
        if body is None:
            async with session.get(f"{root}/{path}") as answer:
                return await answer.json()
        async with session.post(f"{root}/{path}", json=body) as answer:
            return await answer.json()


async def until_count(root: str, method: str, wanted: int, most: timedelta) -> int:
    """Wait until a method was called so often, at most so long; return how often it was."""
    give_up = time.perf_counter() + most.total_seconds()
    while True:
        counts = await ask(root, "count")
        count = int(counts.get(method, 0)) if isinstance(counts, dict) else 0
        if count >= wanted or time.perf_counter() > give_up:
            return count
        await asyncio.sleep(0.2)
