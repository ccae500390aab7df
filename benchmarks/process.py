"""The process as it is shipped: how soon it polls, its memory, what it costs while nothing happens."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks.crowd import FILE, open_crowd, play_course
from benchmarks.figures import Figure
from benchmarks.stage import TOKEN, serving, until_count
from benchmarks.ticks import NEW
from bot.wiring.simulation import HOUSE

MEGABYTE = 1024 * 1024
SECOND = os.sysconf("SC_CLK_TCK")
MOST = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Process:
    """What was seen of one running bot."""

    to_first_poll: float
    start: float
    """Processor seconds until then."""
    megabytes: float
    busy: float
    """Share of one core, in percent."""


def measure(folder: Path, size: int, seconds: float) -> Iterator[Figure]:
    """Run the bot over nobody and over so many patients, each for so many seconds."""
    course = play_course(folder, NEW)
    open_crowd(folder, course, 0, log=0).close_now()
    alone = asyncio.run(_run(folder, seconds))
    open_crowd(folder, course, size, log=0).close_now()
    crowded = asyncio.run(_run(folder, seconds))
    yield Figure("start to first poll", alone.to_first_poll, "s", 2, below=True)
    yield Figure(f"start to first poll, {size:,} patients", crowded.to_first_poll, "s", 2, below=True)
    yield Figure("processor time of a start", alone.start, "s")
    yield Figure("memory, idle", alone.megabytes, "MB", 120, below=True)
    yield Figure(f"memory, {size:,} patients", crowded.megabytes, "MB", 250, below=True)
    yield Figure("a core's time while idle", alone.busy, "%", 0.5, below=True)
    yield Figure(f"a core's time while idle, {size:,} patients", crowded.busy, "%", 0.5, below=True)


async def _run(folder: Path, seconds: float) -> Process:
    with serving() as root:
        began = time.perf_counter()
        with _running(root, folder) as process:
            await until_count(root, "getUpdates", 1, MOST)
            to_first_poll = time.perf_counter() - began
            start = _ticks(process.pid) / SECOND
            await asyncio.sleep(min(seconds, 5))  # the first ticks, the menu
            before = _ticks(process.pid)
            await asyncio.sleep(seconds)
            spent = (_ticks(process.pid) - before) / SECOND
            return Process(to_first_poll, start, _resident(process.pid) / MEGABYTE, 100 * spent / seconds)


@contextmanager
def _running(root: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    settings = {
        "LDNBOT_TOKEN": TOKEN,
        "LDNBOT_API_URL": root,
        "LDNBOT_DATABASE_URL": f"sqlite:///{folder / FILE}",
        "LDNBOT_EMERGENCY_NUMBER": HOUSE.emergency,
        "LDNBOT_CRISIS_LINE": HOUSE.crisis_line,
        "LDNBOT_CLINIC_CONTACT": HOUSE.clinic_contact,
    }
    with (
        (folder / "run.log").open("wb") as told,
        subprocess.Popen(
            [sys.executable, "-m", "bot", "run"], env={**os.environ, **settings}, stdout=told, stderr=told
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()


def _ticks(pid: int) -> int:
    """Return the processor time of a process so far, in clock ticks (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _resident(pid: int) -> int:
    """Return the bytes of memory a process holds (Linux)."""
    pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
