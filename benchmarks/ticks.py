"""A tick at which nobody is due: what it costs over few patients and over many."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from benchmarks.crowd import evening_of, open_crowd, play_course
from benchmarks.figures import Figure
from scheduler.wake import wake_once
from storage.engine import Storage

NEW = 1
"""Days of the course that is copied here: what waits is an index, however long anybody's story is."""

TICKS = 200


def measure(folder: Path, size: int) -> Iterator[Figure]:
    """Tick over a hundredth of the patients, and over all."""
    course = play_course(folder, NEW)
    before = evening_of(course) - timedelta(hours=1)
    few, many = size // 100, size
    with open_crowd(folder, course, few, log=0) as storage:
        short = asyncio.run(_tick(storage, before))
    with open_crowd(folder, course, many, log=0) as storage:
        long = asyncio.run(_tick(storage, before))
    yield Figure(f"an idle tick over {many:,} patients, median of {TICKS}", long * 1000, "ms", 1, below=True)
    yield Figure(f"an idle tick over {few:,} patients", short * 1000, "ms")
    yield Figure("the one to the other", long / short, "times", 2, below=True)


async def _tick(storage: Storage, now: datetime) -> float:
    seconds = []
    for _ in range(TICKS):
        began = time.perf_counter()
        await wake_once(storage, now)
        seconds.append(time.perf_counter() - began)
    return median(seconds)
