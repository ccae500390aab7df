"""Told to stop in the middle of a crowd: what is on its way lands, what waits goes on waiting."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.wiring.machine import Blueprint, build
from bot.wiring.running import live
from domain.moments import Clock
from sandbox import Deed, Kind, Rates, Sandbox
from scheduler.clock import SystemClock
from storage import outbox
from storage.engine import Session
from storage.opening import open_storage
from tests.storage.desk import enrol, notice
from tests.world.world import HOUSE

CROWD = 200
"""More than leave within five seconds."""


async def test_stop_in_a_crowd_leaves_nothing_unsure(tmp_path: Path) -> None:
    """Each prompt arrived and is known to have, or still waits: none may have arrived and may not."""
    clock, database = SystemClock(), tmp_path / "ldnbot.db"
    sandbox = Sandbox(clock.now, sleep_until=clock.sleep_until, rates=Rates.off())
    async with sandbox.serve() as root:
        blueprint = Blueprint(sandbox.token, root, HOUSE)
        await gather_crowd(sandbox, blueprint, clock, database)
        greeted = len(sandbox.history.of(Deed.SENT))
        sandbox.faults.add(Kind.DELAY, method="sendMessage", times=None, seconds=0.3)
        machine, stop = build(blueprint, open_storage(database), clock), asyncio.Event()
        living = asyncio.create_task(live(machine, clock, database, stop))
        while len(sandbox.history.of(Deed.SENT)) == greeted and not living.done():
            await clock.sleep_until(clock.now() + timedelta(milliseconds=10))
        stop.set()
        await living
        arrived = len(sandbox.history.of(Deed.SENT)) - greeted
        await machine.close()
    assert states(database) == {"delivered": arrived, "open": CROWD - arrived}


async def gather_crowd(sandbox: Sandbox, blueprint: Blueprint, clock: Clock, database: Path) -> None:
    """Let everybody press Start, and let a prompt to each of them be due."""
    machine = build(blueprint, open_storage(database), clock)
    for number in range(CROWD):
        sandbox.person(5000 + number).starts()
    while await machine.poll.poll_once():
        pass
    await machine.answering.settle()

    def put(session: Session) -> None:
        for number in range(CROWD):
            patient = enrol(session, 5000 + number)
            prompt = notice(patient, f"to {number}", due=clock.now(), choices=())
            outbox.enqueue(session, patient.case.id, [prompt])

    await machine.storage.write(put)
    await machine.close()


def states(database: Path) -> Counter[str]:
    """Return how many prompts are in which state."""
    with closing(sqlite3.connect(database)) as looking:
        return Counter(state for (state,) in looking.execute("SELECT state FROM outbox"))
