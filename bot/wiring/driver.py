"""Time by hand: moves a stepped clock from one due thing to the next, and lets everything happen in between.

For tests, simulation and demo. In `run` the same steps are called by ticks on the machine's clock.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol, TypeVar, cast

from bot.poll import Trouble
from bot.wiring.machine import Machine
from scheduler.clock import SteppedClock
from scheduler.wake import wake_once, wake_teams_once
from storage.cases import next_wake_of_all
from storage.claiming import next_delivery
from storage.engine import Session
from storage.fleeting import next_leaving
from storage.pins import next_pin_after
from storage.team_log import next_team_wake

T = TypeVar("T")

ROUNDS = 200
"""More rounds than this without coming to rest is two things waking each other, not work."""

PATIENCE = 3
"""Polls that fail at one moment before the clock moves on: an outage is time passing, a hiccup is not."""

BREATH = 0.02
"""Seconds of the machine's time to see whether a task that may be asleep still moves."""

BREATHS = 4
SHORTEST_STEP = timedelta(seconds=1)
FURTHEST = timedelta(days=60)


class Line(Protocol):
    """The other end of the wire, as far as the driver has to see it."""

    def unconfirmed_updates(self) -> int:
        """Return how many updates the bot has not confirmed."""
        ...

    def in_flight(self) -> int:
        """Return how many calls are being answered at this moment."""
        ...


class Driver:
    """Drives one machine on a stepped clock. While the machine is None (killed), only the clock moves."""

    def __init__(self, clock: SteppedClock, line: Line, machine: Machine | None = None) -> None:
        self._clock = clock
        self._line = line
        self._running: dict[str, asyncio.Task[object]] = {}
        self._troubles = 0
        self.machine = machine
        self.sent = 0
        """How many messages the bot has started so far."""

    def now(self) -> datetime:
        """Return the present (aware UTC)."""
        return self._clock.now()

    async def settle(self) -> None:
        """Let everything that is due now happen, without moving the clock."""
        self._troubles = 0
        for _ in range(ROUNDS):
            if self.machine is None or await self._round(self.machine):
                return
        raise RuntimeError("the bot does not come to rest")

    async def advance(self, to: datetime) -> None:
        """Move to this moment (aware UTC), stopping wherever something is due on the way."""
        await self.settle()
        while (due := await self._next(to)) is not None:
            await self._move(due)
        if to > self._clock.now():
            await self._move(to)

    async def advance_by(self, seconds: float) -> None:
        """Move the clock on by so many seconds and let everything due in between happen."""
        await self.advance(self._clock.now() + timedelta(seconds=seconds))

    async def next_prompt(self) -> None:
        """Move the clock on until the bot has said something of its own accord.

        It stops after the last thing that is due within 60 days: with nothing due, it stands still.
        """
        await self._move_until_said(self._clock.now() + FURTHEST)

    async def until_said(self, limit: datetime) -> None:
        """Move the clock on until the bot has said something of its own accord, at most to this moment."""
        if not await self._move_until_said(limit) and limit > self._clock.now():
            await self._move(limit)

    async def _move_until_said(self, limit: datetime) -> bool:
        await self.settle()
        before = self.sent
        while self.sent == before and (due := await self._next(limit)) is not None:
            await self._move(due)
        return self.sent > before

    async def holds_mail(self) -> bool:
        """Return whether a message is due now and waits only for room under Telegram's limits."""
        if self.machine is None:
            return False
        _, delivery = await self._due(self.machine)
        return delivery is not None and delivery <= self._clock.now()

    async def drop(self) -> None:
        """Let go of what was under way: its machine is gone."""
        for task in self._running.values():
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)
        self._running.clear()
        self.machine = None

    async def _move(self, to: datetime) -> None:
        self._clock.move_to(max(to, self._clock.now()))
        await self._vouch()
        await self.settle()

    async def _vouch(self) -> None:
        """A clock that is moved by hand is no outage, as long as Telegram was heard before it moved."""
        if self.machine is not None and self.machine.poll.hears:
            await self.machine.outages.vouch(self._clock.now())

    async def _round(self, machine: Machine) -> bool:
        """Do what is due now, answers first; return whether nothing is left to do."""
        now = self._clock.now()
        polled = await self._do("poll", machine.poll.poll_once)
        await self._do("answers", machine.answering.settle)
        wake, delivery = await self._due(machine)
        if wake is not None and wake <= now:
            await self._do("wake", lambda: wake_once(machine.storage, now))
            await self._do("teams", lambda: wake_teams_once(machine.storage, now))
            _, delivery = await self._due(machine)
        sent = None
        if "delivery" in self._running or (delivery is not None and delivery <= now):
            sent = await self._do("delivery", lambda: machine.carrier.deliver_once(now))
            self.sent += sent or 0
        await self._do("redrawing", lambda: machine.redrawing.redraw_once(now))
        await self._do("pins", lambda: machine.pinned.pin_once(now))
        await self._do("leavings", lambda: machine.leavings.delete_once(now))
        if isinstance(polled, Trouble):
            self._troubles += 1
            return not sent and self._troubles > PATIENCE
        if polled is None:
            return not sent
        return not polled and not sent and not self._line.unconfirmed_updates()

    async def _do(self, name: str, work: Callable[[], Awaitable[T]]) -> T | None:
        """Do a piece of work to its end, or until it sleeps on the clock: then it goes on when that moves."""
        task = cast("asyncio.Task[T]", self._running.pop(name, None) or asyncio.ensure_future(work()))
        await self._until_done_or_asleep(task)
        if task.done():
            return task.result()
        self._running[name] = cast("asyncio.Task[object]", task)
        return None

    async def _until_done_or_asleep(self, task: asyncio.Task[T]) -> None:
        still = 0
        while not task.done() and still < BREATHS:
            await asyncio.wait({task}, timeout=BREATH)
            asleep = self._clock.next_sleeper() is not None and not self._line.in_flight()
            still = still + 1 if asleep else 0

    async def _next(self, limit: datetime) -> datetime | None:
        """The next moment at which something is due, None if that is after the limit."""
        now = self._clock.now()
        due = [
            moment for moment in (self._clock.next_sleeper(), await self._next_work()) if moment is not None
        ]
        if not due or min(due) > limit:
            return None
        soonest = min(due)
        return soonest if soonest > now else min(limit, now + SHORTEST_STEP) if now < limit else None

    async def _due(self, machine: Machine) -> tuple[datetime | None, datetime | None]:
        """When a case or a team, and when a message, is next due."""

        def looking(session: Session) -> tuple[datetime | None, datetime | None]:
            wakes = (next_wake_of_all(session), next_team_wake(session))
            return min((each for each in wakes if each is not None), default=None), next_delivery(session)

        return await machine.storage.read(looking)

    async def _next_work(self) -> datetime | None:
        if self.machine is None:
            return None
        now = self._clock.now()
        wake, delivery = await self._due(self.machine)
        if delivery is not None and delivery <= now:
            delivery = self.machine.carrier.pace.free_at(now)
        # A line that could not be brought up to date now has its own time to be tried again.
        line = await self.machine.storage.read(lambda session: next_pin_after(session, now))
        leaving = await self.machine.storage.read(next_leaving)
        due = (wake, delivery, line, leaving)
        return min((moment for moment in due if moment is not None), default=None)
