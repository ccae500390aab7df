"""Prompts due at once: decided and durably prepared, beside one stored job per patient that is only fired."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.executors.base import BaseExecutor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from benchmarks.crowd import evening_of, open_crowd, play_course
from benchmarks.figures import Figure
from benchmarks.stage import Stopwatch, settled
from scheduler.wake import wake_once
from storage.engine import Session

PATIENCE = 300.0

JOBS = 2_000
"""Each is stored and removed in a transaction of its own: as many as there are prompts take minutes."""


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
    mine = woken / wall
    jobs = min(size, JOBS)
    fired, seconds = _fire(folder / "jobs.db", jobs)
    yield Figure(f"cases decided and prepared, {size:,} due at once", mine, "a second", 3000)
    yield Figure("processor time of one of them", cpu / woken * 1000, "ms")
    yield Figure("prompts that were skipped", size - prepared, "", 0, below=True)
    yield Figure(f"jobs fired by APScheduler's job store, {jobs:,} due at once", fired / seconds, "a second")
    yield Figure("jobs that it skipped", jobs - fired, "")
    yield Figure("cases prepared for each job fired", mine / (fired / seconds), "times", 4)


def _prepared(session: Session) -> int:
    rows = session.connection().exec_driver_sql("SELECT count(*) FROM outbox WHERE state = 'open'")
    return int(rows.scalar_one())


class Counting(BaseExecutor):  # type: ignore[misc]  # APScheduler has no types
    """Runs nothing and counts: all that is measured is the way from the store to here."""

    def __init__(self) -> None:
        super().__init__()
        self.fired = 0

    def _do_submit_job(self, job: object, run_times: list[datetime]) -> None:
        self.fired += len(run_times)
        self._run_job_success(job.id, [])  # type: ignore[attr-defined]  # APScheduler has no types


def nothing(patient: int) -> None:
    """What a job would do."""


def _fire(path: Path, size: int) -> tuple[int, float]:
    """Return how many jobs were fired, and in how many seconds; none may come too late to count."""
    path.unlink(missing_ok=True)
    counting = Counting()
    scheduler = BackgroundScheduler(
        timezone=UTC,
        jobstores={"default": SQLAlchemyJobStore(url=f"sqlite:///{path}")},
        executors={"default": counting},
        job_defaults={"misfire_grace_time": None},
    )
    scheduler.start(paused=True)
    due = datetime.now(UTC) - timedelta(seconds=1)
    for number in range(size):
        scheduler.add_job(nothing, "date", run_date=due, args=(number,), id=str(number))
    watch = Stopwatch()
    scheduler.resume()
    while counting.fired < size and watch.wall < PATIENCE:
        time.sleep(0.005)  # the job store fires on its own threads: this one only waits for them
    taken = watch.wall
    scheduler.shutdown(wait=False)
    return counting.fired, taken
