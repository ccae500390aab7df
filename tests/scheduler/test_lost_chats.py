"""Chats that are closed, and a token that is wrong: no alert is lost."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from domain.commands.day import ChatFound
from domain.notices import Gravity, Unreachable
from scheduler.clock import SteppedClock
from scheduler.losses import WrongBot
from storage import cases
from storage.engine import Storage
from storage.halt import lift_halt
from storage.tables import OutboxRow
from tests.scheduler.outgoing import crowd, put, reachable
from tests.scheduler.wire import Wire, carrier, deliver_all
from tests.storage.desk import ANA, EVENING, MINUTE, Patient, enrol


async def test_a_closed_chat_tells_its_case(storage: Storage, ana: Patient) -> None:
    """The case knows that nobody reads; what waits is not tried."""
    await put(storage, ana, a=Gravity.DOSE, b=Gravity.DOSE)
    wire, clock = Wire(Unreachable()), SteppedClock(EVENING)
    await deliver_all(carrier(storage, wire, clock), storage, clock)
    assert wire.chats == [ANA]
    assert not await reachable(storage, ana)


async def lose_chat_after_chat(storage: Storage, clock: SteppedClock, them: list[Patient]) -> None:
    """Deliver with a wrong token until delivery stops."""
    with pytest.raises(WrongBot, match="token"):
        await deliver_all(carrier(storage, Wire(*[Unreachable()] * 99), clock, "wrong"), storage, clock)
    assert [await reachable(storage, each) for each in them] == [True] * len(them)


async def test_chat_after_chat_lost_is_our_own_fault(storage: Storage) -> None:
    """More than three within a minute: delivery stops, and nobody is given up, not even the first three."""
    them = await crowd(storage, 9)
    clock = SteppedClock(EVENING)
    await lose_chat_after_chat(storage, clock, them)
    await storage.write(lift_halt)
    clock.move_to(clock.now() + MINUTE)
    right = Wire()
    await deliver_all(carrier(storage, right, clock, "right"), storage, clock)
    assert sorted(right.chats) == [each.person.chat for each in them]


async def test_with_a_wrong_token_no_alert_is_lost_however_often_it_is_tried(storage: Storage) -> None:
    """A restart sends nothing until somebody has looked; then all arrive. Mutant: the halt in memory."""
    them = [await storage.write(partial(enrol, telegram_id=5000 + number)) for number in range(8)]
    for each in them:
        await put(storage, each, alert=Gravity.ALERT)
    clock = SteppedClock(EVENING)
    await lose_chat_after_chat(storage, clock, them)
    for run in ("second", "third"):
        wire = Wire(Unreachable())
        again = carrier(storage, wire, clock, run)
        with pytest.raises(WrongBot):
            await again.take_over()
        with pytest.raises(ExceptionGroup) as stopped:
            await again.carry_on()
        assert stopped.group_contains(WrongBot)
        assert wire.sent == []
    assert await storage.write(lift_halt)
    clock.move_to(clock.now() + timedelta(minutes=15))
    right = Wire()
    await deliver_all(carrier(storage, right, clock, "right"), storage, clock)
    assert sorted(right.chats) == [each.person.chat for each in them]
    assert not await storage.write(lift_halt)


async def test_an_alert_waits_until_the_chat_is_open_again(storage: Storage, ana: Patient) -> None:
    """Blocked when it was sent: it goes out when she is back; mutant: it is given up."""
    await put(storage, ana, alert=Gravity.ALERT)
    wire, clock = Wire(Unreachable()), SteppedClock(EVENING)
    await deliver_all(carrier(storage, wire, clock), storage, clock)
    assert not await reachable(storage, ana)
    clock.move_to(EVENING + timedelta(days=3))
    await storage.write(
        lambda session: cases.apply(session, ana.case.id, ChatFound(), clock.now(), "telegram")
    )
    await deliver_all(carrier(storage, wire, clock), storage, clock)
    alert = await storage.read(lambda session: session.get(OutboxRow, 1))
    assert alert is not None
    assert (alert.state, alert.repeat) == ("delivered", 0)


async def test_lost_chats_over_an_hour_are_theirs(storage: Storage) -> None:
    """Four patients who leave one after the other stop nobody."""
    clock = SteppedClock(EVENING)
    carrying = carrier(storage, Wire(*[Unreachable()] * 4), clock)
    for number in range(4):
        each = await storage.write(partial(enrol, telegram_id=5000 + number))
        await put(storage, each, prompt=Gravity.DOSE)
        await carrying.deliver_once(clock.now())
        assert not await reachable(storage, each)
        clock.move_to(clock.now() + 20 * MINUTE)
