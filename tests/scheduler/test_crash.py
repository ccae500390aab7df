"""L10: a process that dies anywhere in delivery keeps, per kind, what was promised.

A dose prompt leaves at most once, a question at most twice, an alert until it arrives, numbered.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from domain.notices import Gravity, WhenUnsure
from scheduler.clock import SteppedClock
from storage import outbox
from storage.engine import Session, Storage
from storage.opening import open_storage
from storage.tables import OutboxRow
from tests.scheduler.wire import Wire, carrier, deliver_all
from tests.storage.desk import EVENING, enrol, notice, open_desk

T = TypeVar("T")

KINDS = {
    501: (Gravity.DOSE, WhenUnsure.DROP),
    502: (Gravity.QUESTION, WhenUnsure.ONCE_MORE),
    503: (Gravity.ALERT, WhenUnsure.UNTIL_DELIVERED),
}
"""Three people, each with one notice of a kind."""


class Died(Exception):
    """The process is no more."""


class Mortal(Storage):
    """The real database of a process that dies at its n-th transaction, before or after the commit."""

    def __init__(self, path: Path, dies_at: int, *, committed: bool) -> None:
        super().__init__(path)
        self._left = dies_at
        self._committed = committed

    async def write(self, fn: Callable[[Session], T]) -> T:
        """Run the transaction, unless it is the last one."""
        self._left -= 1
        if self._left < 0 or (self._left == 0 and not self._committed):
            raise Died
        done = await super().write(fn)
        if self._left == 0:
            raise Died
        return done


def enqueue_all(session: Session) -> None:
    """One notice of each kind."""
    for account, (gravity, policy) in KINDS.items():
        to = enrol(session, account)
        outbox.enqueue(session, to.case.id, [notice(to, gravity=gravity, unsure=policy)])


def assert_promises(storage: Storage, sent: Counter[int], repeats: list[int]) -> None:
    """Whatever died: nothing is in flight, and each kind left as often as it may."""
    assert sent[501] <= 1
    assert sent[502] <= 2
    assert sent[503] >= 1
    assert repeats == sorted(set(repeats))
    states = storage.write_now(
        lambda session: {
            row.person_id: row.state
            for number in (1, 2, 3)
            if (row := session.get(OutboxRow, number)) is not None
        }
    )
    assert states[3] == "delivered"
    assert set(states.values()) <= {"delivered", "unsure"}


@pytest.mark.parametrize("dies_at", range(1, 6))
@pytest.mark.parametrize("committed", [False, True])
async def test_dying_at_any_transaction_keeps_every_promise(
    tmp_path: Path, dies_at: int, *, committed: bool
) -> None:
    """Before and after each commit; mutants: take-over puts everything back in line, or drops everything."""
    with open_desk(tmp_path) as storage:
        storage.write_now(enqueue_all)
    wire, clock = Wire(), SteppedClock(EVENING)
    with Mortal(tmp_path / "ldnbot.db", dies_at, committed=committed) as dying:
        try:
            first = carrier(dying, wire, clock, "first")
            await first.take_over()
            await deliver_all(first, dying, clock)
        except Died:
            pass
    with open_desk(tmp_path) as storage:
        second = carrier(storage, wire, clock, "second")
        await second.take_over()
        await deliver_all(second, storage, clock)
        alerts = [parcel.repeat for parcel in wire.sent if parcel.chat == 503]
        assert_promises(storage, Counter(wire.chats), alerts)


KILLED = """
import asyncio, json, os, signal, sys
from pathlib import Path
from scheduler.clock import SteppedClock
from scheduler.deliver import Carrier
from storage.opening import open_storage
from tests.storage.desk import EVENING

database, log = Path(sys.argv[1]), Path(sys.argv[2])

async def send(parcel):
    with log.open("a") as file:
        file.write(json.dumps([parcel.chat, parcel.repeat]) + chr(10))
        file.flush()
        os.fsync(file.fileno())
    if len(log.read_text().splitlines()) == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    await asyncio.Event().wait()

async def main():
    await Carrier(open_storage(database), send, SteppedClock(EVENING), "killed").deliver_once(EVENING)

asyncio.run(main())
"""


async def test_a_kill_between_claim_and_outcome_keeps_every_promise(tmp_path: Path) -> None:
    """All three were on their way: the dose prompt is not repeated, the question once, the alert counted."""
    database, log, root = tmp_path / "ldnbot.db", tmp_path / "sent", Path(__file__).parents[2]
    with open_storage(database) as storage:
        storage.write_now(enqueue_all)
    killed = subprocess.run(  # noqa: ASYNC221  the loop has nothing else to do
        [sys.executable, "-c", KILLED, str(database), str(log)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    before = [tuple(json.loads(line)) for line in log.read_text().splitlines()]
    assert sorted(before) == [(501, 0), (502, 0), (503, 0)]
    wire, clock = Wire(), SteppedClock(EVENING)
    with open_storage(database) as storage:
        second = carrier(storage, wire, clock, "second")
        assert await second.take_over() == 3
        await deliver_all(second, storage, clock)
        assert sorted(zip(wire.chats, wire.repeats, strict=True)) == [(502, 1), (503, 1)]
        assert_promises(storage, Counter(wire.chats) + Counter(chat for chat, _ in before), [0, 1])
