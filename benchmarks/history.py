"""A year of history: the same question of patients of six weeks and of a year."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from benchmarks.crowd import ALL, FIRST_CHAT, evening_of, open_crowd, play_course
from benchmarks.figures import Figure
from benchmarks.stage import NoLimits, Stopwatch, ask, machine_at, serving, settled, until_count

MOST = timedelta(minutes=3)


def measure(folder: Path, size: int, short: int, long: int) -> Iterator[Figure]:
    """Let so many patients ask for their day; every patient's whole log is there."""
    before = asyncio.run(_asked(folder, play_course(folder, short), size))
    after = asyncio.run(_asked(folder, play_course(folder, long), size))
    yield Figure(f"processor time of a reply after {short} days", before * 1000, "ms")
    yield Figure(f"processor time of a reply after {long} days", after * 1000, "ms")
    yield Figure("the one to the other", after / before, "times", 1.2, below=True)


async def _asked(folder: Path, course: Path, size: int) -> float:
    """Return the processor seconds of one reply."""
    now = evening_of(course) - timedelta(minutes=1)
    storage = open_crowd(folder, course, size, log=ALL)
    with serving() as root:
        async with machine_at(storage, root, now, NoLimits(now)) as machine:
            settled()
            stop, watch = asyncio.Event(), Stopwatch()
            polling = asyncio.create_task(machine.poll.run(stop))
            asked = {"first": FIRST_CHAT + 1, "chats": size, "per_second": 0, "text": "/today"}
            await ask(root, "tap", asked)
            replies = await until_count(root, "sendMessage", size, MOST)
            spent = watch.cpu / replies
            stop.set()
            await polling
            return spent
