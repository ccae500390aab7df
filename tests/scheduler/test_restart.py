"""A process that starts: what it knows from the one before."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from domain.notices import Gravity
from scheduler.clock import SteppedClock
from storage import outbox
from storage.engine import Storage
from storage.outages import mark_good_poll
from tests.scheduler.wire import Wire, carrier
from tests.storage.desk import EVENING, Patient, notice

HOUR = timedelta(hours=1)


async def test_a_restart_does_not_trust_a_clock_that_was_set_back(storage: Storage, ana: Patient) -> None:
    """Telegram was heard an hour later than now: dose prompts wait until then, alerts do not."""
    await storage.write(partial(mark_good_poll, now=EVENING + HOUR))
    given = (notice(ana, "dose"), notice(ana, "alert", gravity=Gravity.ALERT))
    await storage.write(lambda session: outbox.enqueue(session, ana.case.id, given))
    wire, clock = Wire(), SteppedClock(EVENING)
    carrying = carrier(storage, wire, clock)
    await carrying.take_over()
    sent = [await carrying.deliver_once(clock.now()) for _ in range(2)]
    clock.move_to(EVENING + HOUR)
    assert [*sent, await carrying.deliver_once(clock.now())] == [1, 0, 1]
