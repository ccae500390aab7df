"""An alert that is raised while a crowd of prompts waits under Telegram's limits."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.crowd import case_id, evening_of, open_crowd, play_course
from benchmarks.figures import Figure
from benchmarks.stage import machine_at, serving, settled, until_count
from bot.wiring.machine import Machine
from domain.messages.day import Asking, EveningCheck
from domain.notices import Gravity, Notice, WhenUnsure
from scheduler.wake import wake_once
from storage.engine import Session
from storage.outbox import enqueue

ALERTS = 20
"""Raised one after the other, a moment apart: the slowest counts."""


def measure(folder: Path, size: int, days: int) -> Iterator[Figure]:
    """Let so many prompts wait, raise alerts, and see how long the slowest takes."""
    course = play_course(folder, days)
    waits = asyncio.run(_raise(folder, course, size))
    name = f"slowest of {len(waits)} alerts while {size:,} prompts wait (30 a second)"
    yield Figure(name, max(waits), "s", 1, below=True)


async def _raise(folder: Path, course: Path, size: int) -> list[float]:
    now = evening_of(course)
    storage = open_crowd(folder, course, size, log=1)
    await wake_once(storage, now)
    with serving() as root:
        async with machine_at(storage, root, now) as machine:
            settled()
            carrying = asyncio.create_task(machine.carrier.carry_on())
            await until_count(root, "sendMessage", min(40, size // 2), timedelta(minutes=1))
            last = range(size, size - min(ALERTS, size // 4), -1)
            waits = [await _wait_for(machine, number, now) for number in last]
            machine.carrier.stop_claiming()
            await carrying
    return waits


async def _wait_for(machine: Machine, number: int, now: datetime) -> float:
    """Raise an alert for this patient of the crowd; return the seconds until it is known to have arrived."""
    began = time.perf_counter()
    alert = Notice(
        f"alert:{number}",
        number + 1,
        EveningCheck(now.date(), Asking.FIRST, pain_open=True, dose=None, due_at=now),
        "alert",
        now,
        (),
        None,
        WhenUnsure.UNTIL_DELIVERED,
        Gravity.ALERT,
    )
    await machine.storage.write(lambda session: enqueue(session, case_id(number), [alert]))
    machine.carrier.nudge()
    while not await machine.storage.read(lambda session: _arrived(session, alert.key)):  # noqa: ASYNC110  a row is no event
        await asyncio.sleep(0.005)
    return time.perf_counter() - began


def _arrived(session: Session, key: str) -> bool:
    found = session.connection().exec_driver_sql(
        "SELECT 1 FROM outbox WHERE person_id = ? AND key = ? AND state = 'delivered'",
        (int(key.partition(":")[2]) + 1, key),
    )
    return found.first() is not None
