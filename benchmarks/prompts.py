"""Prompts due at once: decided and durably prepared, beside one stored job per patient that is only fired."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

from benchmarks.crowd import evening_of, open_crowd, play_course
from benchmarks.figures import Figure
from benchmarks.jobstore import GRACE, fire
from benchmarks.stage import Stopwatch, settled
from scheduler.wake import wake_once
from storage.engine import Session

JOBS = 2_000
"""Each is stored, and stored anew when it is fired, in a transaction of its own: as many as there are prompts
take minutes. What one of them costs does not depend on how many there are."""


def measure(folder: Path, size: int, days: int) -> Iterator[Figure]:
    """Wake so many patients whose evening is due; then fire as many jobs of a job store."""
    course = play_course(folder, days)
    now = evening_of(course)
    with open_crowd(folder, course, size) as storage:
        settled()
        watch = Stopwatch()
        woken = asyncio.run(wake_once(storage, now))
        wall, cpu = watch.wall, watch.cpu
        prepared = storage.write_now(_prepared)
    mine, jobs = woken / wall, min(size, JOBS)
    fired = fire(folder, jobs)
    kept = fire(folder, jobs, rows=True)
    hasty = fire(folder, jobs, grace=GRACE)
    yield Figure(f"cases decided and prepared, {size:,} due at once", mine, "a second", 3000)
    yield Figure("processor time of one of them", cpu / woken * 1000, "ms")
    yield Figure("prompts that were skipped", size - prepared, "", 0, below=True)
    yield Figure(f"jobs fired by APScheduler's job store, {jobs:,} due at once", fired.rate, "a second")
    yield Figure("processor time of one of those", fired.cpu / jobs * 1000, "ms")
    yield Figure("cases prepared for each job fired", mine / fired.rate, "times", 4)
    yield Figure("its processor time to that of a case", fired.cpu / jobs / (cpu / woken), "times")
    yield Figure("jobs fired that write one row each, as a prompt's would", kept.rate, "a second")
    yield Figure("processor time of one that does", kept.cpu / jobs * 1000, "ms")
    yield Figure("cases prepared for each job that writes a row", mine / kept.rate, "times")
    yield Figure(f"jobs that it skips with its own grace of {GRACE} s", hasty.skipped, "")


def _prepared(session: Session) -> int:
    rows = session.connection().exec_driver_sql("SELECT count(*) FROM outbox WHERE state = 'open'")
    return int(rows.scalar_one())
