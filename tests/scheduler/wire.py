"""What is remote in these tests: chats that answer as they are told to, and remember what reached them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain, repeat

from domain.notices import Delivered, Delivery, Parcel
from scheduler.clock import SteppedClock
from scheduler.deliver import Carrier
from storage import claiming
from storage.engine import Storage
from tests.storage.desk import EVENING


class Wire:
    """Takes parcels; `outcomes` come first, then everything is delivered."""

    def __init__(self, *outcomes: Delivery) -> None:
        self._outcomes: Iterator[Delivery | None] = chain(outcomes, repeat(None))
        self.sent: list[Parcel] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def __call__(self, parcel: Parcel) -> Delivery:
        """Send once the gate is open."""
        self.sent.append(parcel)
        await self.gate.wait()
        return next(self._outcomes) or Delivered(len(self.sent))

    @property
    def chats(self) -> list[int]:
        """To whom, in order."""
        return [parcel.chat for parcel in self.sent]

    @property
    def repeats(self) -> list[int]:
        """The numbers of the repeats, in order."""
        return [parcel.repeat for parcel in self.sent]


def carrier(storage: Storage, wire: Wire, clock: SteppedClock | None = None, run: str = "one") -> Carrier:
    """A process that delivers."""
    return Carrier(storage, wire, clock or SteppedClock(EVENING), run)


async def deliver_all(carrying: Carrier, storage: Storage, clock: SteppedClock) -> None:
    """Deliver until nothing waits any more, moving the clock to whatever is next."""
    for _ in range(2000):
        if await carrying.deliver_once(clock.now()):
            continue
        waiting = await storage.read(claiming.next_delivery)
        if waiting is None:
            return
        free = carrying.pace.free_at(clock.now())
        later = clock.now() + timedelta(seconds=1)
        clock.move_to(waiting if waiting > clock.now() else free if free > clock.now() else later)
    raise AssertionError("delivery never came to its end")
