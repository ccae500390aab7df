"""A year of history: the same taps for patients of six weeks and of a year."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

from benchmarks.crowd import play_course
from benchmarks.figures import Figure
from benchmarks.taps import ours


def measure(folder: Path, size: int, short: int, long: int) -> Iterator[Figure]:
    """Tap so often at once; every patient's whole log is there."""
    _, before, _ = asyncio.run(ours(folder, play_course(folder, short), size))
    _, after, _ = asyncio.run(ours(folder, play_course(folder, long), size))
    yield Figure(f"processor time of a tap after {short} days", before * 1000, "ms")
    yield Figure(f"processor time of a tap after {long} days", after * 1000, "ms")
    yield Figure("the one to the other", after / before, "times", 1.2, below=True)
