"""From the outbox into chats."""

from __future__ import annotations

from functools import partial

from domain.notices import Gravity, Retry, Unsure
from scheduler.clock import SteppedClock
from storage import screens
from storage.engine import Storage
from tests.scheduler.outgoing import crowd, put
from tests.scheduler.wire import Wire, carrier, deliver_all
from tests.storage.desk import ANA, BEN, CLEO, EVENING, SECOND, Patient, enrol


async def test_what_is_due_arrives_once(storage: Storage, ana: Patient) -> None:
    """And its buttons hang at the message it became."""
    await put(storage, ana, a=Gravity.DOSE, b=Gravity.DOSE)
    wire, clock = Wire(), SteppedClock(EVENING)
    carrying = carrier(storage, wire, clock)
    await deliver_all(carrying, storage, clock)
    assert wire.chats == [ANA, ANA]
    assert carrying.idle
    hanging = await storage.read(lambda session: screens.newest_open_screens(session, ana.person.id))
    assert {each.message_id for each in hanging} == {1, 2}


async def test_an_alert_overtakes_every_prompt(storage: Storage, ana: Patient) -> None:
    """Enqueued last behind a crowd, sent within the first round."""
    await crowd(storage, 20)
    await put(storage, ana, alert=Gravity.ALERT)
    wire = Wire()
    await carrier(storage, wire).deliver_once(EVENING)
    assert wire.chats[0] == ANA


async def test_a_crowd_leaves_within_the_limits(storage: Storage) -> None:
    """A hundred prompts due at one moment take about four seconds of the Clock, and none is lost."""
    them = await crowd(storage, 100)
    wire, clock = Wire(), SteppedClock(EVENING)
    await deliver_all(carrier(storage, wire, clock), storage, clock)
    assert sorted(wire.chats) == [each.person.chat for each in them]
    assert 3 * SECOND < clock.now() - EVENING < 6 * SECOND


async def test_too_many_requests_holds_bulk_and_lets_alerts_go(storage: Storage, ana: Patient) -> None:
    """429 for one chat: the next prompt waits as long, an alert to somebody else does not."""
    ben = await storage.write(partial(enrol, telegram_id=BEN))
    cleo = await storage.write(partial(enrol, telegram_id=CLEO))
    await put(storage, ana, prompt=Gravity.DOSE)
    wire, clock = Wire(Retry(30)), SteppedClock(EVENING)
    carrying = carrier(storage, wire, clock)
    await carrying.deliver_once(EVENING)
    await put(storage, ben, prompt=Gravity.DOSE)
    await put(storage, cleo, alert=Gravity.ALERT)
    clock.move_to(EVENING + 5 * SECOND)
    await carrying.deliver_once(clock.now())
    assert wire.chats == [ANA, CLEO]
    await deliver_all(carrying, storage, clock)
    assert wire.chats == [ANA, CLEO, ANA, BEN]
    assert clock.now() >= EVENING + 30 * SECOND
    assert wire.repeats == [0, 0, 0, 0]


async def test_an_alert_is_repeated_until_it_arrives_and_numbered(storage: Storage, ana: Patient) -> None:
    """Whatever the network does; a dose prompt is not repeated."""
    await put(storage, ana, alert=Gravity.ALERT, prompt=Gravity.DOSE)
    wire, clock = Wire(Unsure(), Unsure(), Unsure()), SteppedClock(EVENING)
    await deliver_all(carrier(storage, wire, clock), storage, clock)
    # The alert is unsure, so the prompt goes next, and is unsure as well; then the alert until it arrives.
    assert wire.repeats == [0, 0, 1, 2]
