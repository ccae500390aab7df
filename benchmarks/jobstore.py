"""The usual way to ask a crowd each evening: a daily job per patient in APScheduler 3's SQLAlchemy store."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.events import EVENT_JOB_MISSED
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy import Engine, event
from sqlmodel import Field, Session, SQLModel, create_engine

from benchmarks.stage import Stopwatch, as_durable

PATIENCE = 300.0
A_SECOND = 200
"""So many jobs are surely stored in a second: they are due once all are."""
GRACE = 1
"""Seconds: what APScheduler comes with. A job that is due longer ago is left out, with a warning."""
TEXT = "Evening check for Sunday 27 June\n\nTonight: 4.5 mg = 3 capsules of 1.5 mg.\n\nHow was your pain?"


@dataclass(frozen=True, slots=True)
class Fired:
    """What became of jobs that were due at once."""

    jobs: int
    done: int
    seconds: float
    cpu: float

    @property
    def skipped(self) -> int:
        """Return how many it left out: due longer ago than its grace."""
        return self.jobs - self.done

    @property
    def rate(self) -> float:
        """Return jobs a second; of those left out none counts."""
        return self.done / self.seconds


class Said(SQLModel, table=True):
    """What a usual bot would keep of a prompt: one row."""

    metadata = SQLModel.metadata.__class__()
    id: int | None = Field(default=None, primary_key=True)
    chat: int
    text: str


class Work:
    """What a job does. The scheduler keeps a job as the name of a function: this is where that one counts."""

    done: list[int]
    engine: Engine | None

    @classmethod
    def begin(cls, rows: Path | None) -> None:
        """Count anew; with a path each job also writes its row there, as durably as ours."""
        cls.done, cls.engine = [], None
        if rows is not None:
            rows.unlink(missing_ok=True)
            cls.engine = create_engine(f"sqlite:///{rows}")
            event.listen(cls.engine, "connect", as_durable)
            Said.metadata.create_all(cls.engine)


def prompt(chat: int) -> None:
    """Do what a job does."""
    if Work.engine is not None:
        with Session(Work.engine) as session:
            session.add(Said(chat=chat, text=TEXT))
            session.commit()
    Work.done.append(chat)


def fire(folder: Path, size: int, *, rows: bool = False, grace: int | None = None) -> Fired:
    """Let so many daily jobs come due at once and see how soon all are done.

    All is as it comes (trigger, ten threads, the file's journal) but the grace: with its own, one second, it
    leaves out most of a crowd.
    """
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # it would warn of each job left out
    path, left = folder / "jobs.db", list[object]()
    path.unlink(missing_ok=True)
    Work.begin(folder / "said.db" if rows else None)
    due = _store(path, size, grace)
    scheduler = _scheduler(create_engine(f"sqlite:///{path}"), grace)
    scheduler.add_listener(left.append, EVENT_JOB_MISSED)
    ahead = (due - datetime.now(UTC)).total_seconds()
    if ahead < 0 and grace is not None:
        raise RuntimeError("jobs were due before all of them were stored")
    time.sleep(max(0.0, ahead))  # APScheduler knows the machine's clock alone: until its jobs are due by that
    watch = Stopwatch()
    scheduler.resume()
    while len(Work.done) + len(left) < size and watch.wall < PATIENCE:
        time.sleep(0.005)  # jobs are fired on the scheduler's threads: this one only waits for them
    fired = Fired(size, len(Work.done), watch.wall, watch.cpu)
    scheduler.shutdown(wait=False)
    return fired


def _store(path: Path, size: int, grace: int | None) -> datetime:
    """Store so many daily jobs, quickly, for this is not measured; return when all of them are due first."""
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _as_hasty)
    scheduler = _scheduler(engine, grace)
    due = (datetime.now(UTC) + timedelta(seconds=1 + size / A_SECOND)).replace(microsecond=0)
    daily = CronTrigger(hour=due.hour, minute=due.minute, second=due.second, timezone=UTC)
    for number in range(size):
        scheduler.add_job(prompt, daily, args=(number,), id=str(number))
    scheduler.shutdown()
    engine.dispose()
    return due


def _scheduler(engine: Engine, grace: int | None) -> BackgroundScheduler:
    scheduler = BackgroundScheduler(
        timezone=UTC,
        jobstores={"default": SQLAlchemyJobStore(engine=engine)},
        job_defaults={"misfire_grace_time": grace},
    )
    scheduler.start(paused=True)
    return scheduler


def _as_hasty(connection: object, entry: object) -> None:
    del entry
    connection.execute("PRAGMA synchronous = OFF")  # type: ignore[attr-defined]  # the driver's own connection
