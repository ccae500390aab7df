"""Delivery outlives faults, a clock set back, and what cannot be read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import TypeVar

import pytest
from sqlmodel import col, update

from domain.notices import Delivered, Delivery, Gravity, Malformed, Parcel, Unreachable
from scheduler.clock import SteppedClock
from scheduler.deliver import Carrier
from storage import cases, claiming, screens
from storage.engine import Session, Storage, StorageTrouble
from storage.outages import last_good_poll
from storage.tables import OutboxRow
from tests.scheduler.outgoing import put, reachable
from tests.scheduler.wire import Wire, carrier, deliver_all
from tests.storage.desk import ANA, BEN, EVENING, Patient, enrol, spoil

T = TypeVar("T")


async def test_a_fault_in_sending_is_an_unsure_delivery(storage: Storage, ana: Patient) -> None:
    """An alert does not die of an error in its words."""
    await put(storage, ana, alert=Gravity.ALERT)
    tries = 0

    async def broken_once(parcel: Parcel) -> Delivery:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise KeyError(parcel.row)
        return Delivered(1)

    clock = SteppedClock(EVENING)
    carrying = Carrier(storage, broken_once, clock, "one")
    await deliver_all(carrying, storage, clock)
    assert tries == 2


async def test_a_clock_set_back_sends_no_dose_prompt_until_it_has_caught_up(
    storage: Storage, ana: Patient
) -> None:
    """Alerts go on; mutant: doses follow the clock."""
    clock = SteppedClock(EVENING + timedelta(hours=1))
    wire = Wire()
    carrying = carrier(storage, wire, clock)
    await carrying.deliver_once(clock.now())
    clock.move_back_to(EVENING)
    await put(storage, ana, prompt=Gravity.DOSE, alert=Gravity.ALERT)
    await carrying.deliver_once(clock.now())
    await carrying.deliver_once(clock.now())
    assert len(wire.sent) == 1
    clock.move_to(EVENING + timedelta(hours=1))
    await carrying.deliver_once(clock.now())
    assert len(wire.sent) == 2


async def test_dead_buttons_are_taken_from_what_was_answered_on_its_way(
    storage: Storage, ana: Patient
) -> None:
    """Answered by a typed word meanwhile: the prompt lands without live-looking buttons."""
    await put(storage, ana, prompt=Gravity.DOSE)
    closed: list[tuple[int, int]] = []

    async def close(chat: int, message: int) -> None:
        closed.append((chat, message))

    async def slow(parcel: Parcel) -> Delivery:
        await storage.write(lambda session: screens.close_topic(session, ana.person.id, "day:2027-05-25"))
        return Delivered(parcel.row + 40)

    await Carrier(storage, slow, SteppedClock(EVENING), "one", close).deliver_once(EVENING)
    assert [chat for chat, _ in closed] == [ANA]


async def test_buttons_that_cannot_be_taken_away_hold_no_alert_up(storage: Storage, ana: Patient) -> None:
    """That hangs, as a network may: what comes next arrives. A fault in it stops nobody either."""
    ben = await storage.write(partial(enrol, telegram_id=BEN))
    await put(storage, ana, prompt=Gravity.DOSE)
    hangs, broken, arrived = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def close(chat: int, message: int) -> None:
        hangs.set()
        await broken.wait()
        raise KeyError(chat, message)

    async def wire(parcel: Parcel) -> Delivery:
        await storage.write(lambda session: screens.close_topic(session, ana.person.id, "day:2027-05-25"))
        if parcel.chat == BEN:
            arrived.set()
        return Delivered(parcel.row + 40)

    carrying = Carrier(storage, wire, SteppedClock(EVENING), "one", close)
    loop = asyncio.create_task(carrying.carry_on())
    await asyncio.wait_for(hangs.wait(), 5)
    await put(storage, ben, alert=Gravity.ALERT)
    carrying.nudge()
    await asyncio.wait_for(arrived.wait(), 5)
    broken.set()
    await until_idle(carrying, storage)
    assert not loop.done()
    loop.cancel()
    with suppress(asyncio.CancelledError):
        await loop


async def test_a_notice_refused_for_its_form_is_told_by_its_number(
    storage: Storage, ana: Patient, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody has to mend the words; what they were is in no log."""
    await put(storage, ana, alert=Gravity.ALERT)
    await carrier(storage, Wire(Malformed())).deliver_once(EVENING)
    assert "notice 1 was refused for its form, even plain" in caplog.text


class Troubled(Storage):
    """The real database, in which nothing can be written for a while."""

    error: Exception | None = None

    async def write(self, fn: Callable[[Session], T]) -> T:
        """Fail as long as there is an error to fail with."""
        if self.error is not None:
            raise self.error
        return await super().write(fn)


@pytest.mark.parametrize("error", [StorageTrouble("disk full"), KeyError("secret")])
async def test_the_loop_outlives_whatever_goes_wrong(
    storage: Storage, ana: Patient, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """It waits on the Clock and goes on, and says no more than the kind; mutant: trouble ends delivery."""
    await put(storage, ana, prompt=Gravity.DOSE)
    clock, wire = SteppedClock(EVENING), Wire()
    with Troubled(storage.path) as troubled:
        troubled.error = error
        loop = asyncio.create_task(carrier(troubled, wire, clock).carry_on())
        while clock.next_sleeper() is None:
            await storage.read(last_good_poll)
        troubled.error = None
        clock.move_to(clock.next_sleeper() or EVENING)
        while not wire.sent:
            await storage.read(last_good_poll)
        loop.cancel()
        with suppress(asyncio.CancelledError):
            await loop
    assert wire.chats == [ANA]
    assert "delivery waits" in caplog.text
    assert "secret" not in caplog.text


async def test_a_notice_that_cannot_be_read_is_put_aside_and_stops_nobody(
    storage: Storage, ana: Patient, caplog: pytest.LogCaptureFixture
) -> None:
    """An alert of another version, say: it is told by its number, Ben's and her next one arrive."""
    ben = await storage.write(partial(enrol, telegram_id=BEN))
    await put(storage, ana, bad=Gravity.ALERT, good=Gravity.DOSE)
    await put(storage, ben, alert=Gravity.ALERT)
    await storage.write(
        lambda session: session.exec(update(OutboxRow).where(col(OutboxRow.id) == 1).values(kind="Gone"))
    )
    wire, clock = Wire(), SteppedClock(EVENING)
    await deliver_all(carrier(storage, wire, clock), storage, clock)
    assert wire.chats == [BEN, ANA]
    told = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert [each.partition(":")[0] for each in told] == ["notice 1 cannot be read and is put aside"]


async def test_a_case_that_cannot_hear_that_its_chat_is_closed_stops_nobody(
    storage: Storage, ana: Patient, caplog: pytest.LogCaptureFixture
) -> None:
    """It waits an hour and is told by its id; Ben's case, in the same round, hears it."""
    ben = await storage.write(partial(enrol, telegram_id=BEN))
    await put(storage, ana, prompt=Gravity.DOSE)
    await put(storage, ben, prompt=Gravity.DOSE)
    await storage.write(partial(spoil, case=ana.case))
    carrying = carrier(storage, Wire(Unreachable(), Unreachable()))
    assert await carrying.deliver_once(EVENING) == 2
    assert carrying.idle
    assert not await reachable(storage, ben)
    assert ana.case.id in caplog.text
    assert await storage.read(partial(cases.due_cases, now=EVENING + cases.PUSHED_ON)) == [ana.case.id]


async def until_idle(carrying: Carrier, storage: Storage) -> None:
    """Let the loop turn until nothing is due or on its way."""
    while not carrying.idle or (await storage.read(claiming.next_delivery)) is not None:
        await storage.read(last_good_poll)


async def test_the_loop_sends_when_nudged_and_one_slow_chat_holds_nobody_up(
    storage: Storage, ana: Patient
) -> None:
    """Ana's chat hangs; Ben's prompt, enqueued later, arrives."""
    ben = await storage.write(lambda session: enrol(session, BEN))
    gate, arrived = asyncio.Event(), asyncio.Event()

    async def wire(parcel: Parcel) -> Delivery:
        if parcel.chat == ANA:
            await gate.wait()
        else:
            arrived.set()
        return Delivered(1)

    carrying = Carrier(storage, wire, SteppedClock(EVENING), "one")
    loop = asyncio.create_task(carrying.carry_on())
    await put(storage, ana, prompt=Gravity.DOSE)
    carrying.nudge()
    await put(storage, ben, prompt=Gravity.DOSE)
    carrying.nudge()
    await arrived.wait()
    assert not carrying.idle
    gate.set()
    await until_idle(carrying, storage)
    loop.cancel()
    with suppress(asyncio.CancelledError):
        await loop
