"""Delivery: from the outbox into chats, as fast as allowed, and back what became of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from domain.commands.day import ChatLost
from domain.moments import Clock
from domain.notices import Delivered, Delivery, Retry, Send, Unreachable, Unsure
from scheduler.backoff import Backoff
from scheduler.pace import Pace
from scheduler.watch import Straight
from storage import cases, outbox, settling
from storage.engine import Session, Storage, StorageTrouble
from storage.outbox import Claimed

log = logging.getLogger(__name__)

AT_ONCE = 64
"""Sends on their way at one time: as many connections as the transport keeps."""

LOST_IN_A_MINUTE = 3
"""More chats than this lost within a minute: it is us, not them."""

MINUTE = timedelta(minutes=1)
LOOK_AGAIN = timedelta(seconds=1)

Close = Callable[[int, int], Awaitable[object]]
"""Takes the buttons from a message: chat, message."""


class WrongBot(Exception):
    """Chat after chat is closed to us: a wrong token, or another bot's database. Delivery has stopped."""

    def __init__(self) -> None:
        super().__init__(
            f"More than {LOST_IN_A_MINUTE} chats were lost within a minute. Is this token the one of this "
            "database? Nothing more is sent; what was to be sent is kept."
        )


class Carrier:
    """Carries parcels. `run` names this process: what another one left in flight is unsure."""

    def __init__(
        self, storage: Storage, send: Send, clock: Clock, run: str, close: Close | None = None
    ) -> None:
        self.pace = Pace(clock.now())
        self._storage = storage
        self._send = send
        self._clock = clock
        self._run = run
        self._close = close
        self._straight = Straight(clock.now())
        self._backoff = Backoff(timedelta(seconds=1), MINUTE)
        self._nudge = asyncio.Event()
        self._flying = 0
        self._landed: list[tuple[Claimed, Delivery]] = []
        self._lost: dict[int, datetime] = {}

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way and every outcome is recorded."""
        return not self._flying and not self._landed

    def nudge(self) -> None:
        """Look at the outbox now: something was put there."""
        self._nudge.set()

    async def take_over(self) -> int:
        """Settle what a process that died left in flight; call it before the first delivery."""
        now = self._clock.now()
        return await self._storage.write(lambda session: settling.take_over(session, self._run, now))

    async def deliver_once(self, now: datetime) -> int:
        """Send what may leave at this moment, record what became of it, and return how many were sent.

        Raises WrongBot when chat after chat is lost.
        """
        claimed = await self._claim(now)
        await asyncio.gather(*(self._fly(each) for each in claimed))
        dead = await self._settle()
        await asyncio.gather(*(self._take_buttons(*each) for each in dead))
        return len(claimed)

    async def carry_on(self) -> None:
        """Deliver until cancelled, each parcel by itself: one slow answer holds nobody else up.

        Raises WrongBot (in an exception group) when chat after chat is lost.
        """
        trouble = Backoff(LOOK_AGAIN, MINUTE)
        async with asyncio.TaskGroup() as flights:
            while True:
                try:
                    until = await self._round(flights)
                    trouble.worked()
                except StorageTrouble as error:
                    log.error("delivery waits for the database: %s", error)  # noqa: TRY400  it names the kind
                    until = self._clock.now() + trouble.failed()
                await self._rest(until)

    async def _round(self, flights: asyncio.TaskGroup) -> datetime | None:
        """Record what landed, start what may leave, and return when to look again."""
        for chat, message in await self._settle():
            flights.create_task(self._take_buttons(chat, message))
        now = self._clock.now()
        for each in await self._claim(now):
            flights.create_task(self._fly(each))
        waiting = await self._storage.read(outbox.next_delivery)
        if waiting is None or waiting > now:
            return waiting
        free = self.pace.free_at(now)
        return free if free > now else now + LOOK_AGAIN

    async def _claim(self, now: datetime) -> Sequence[Claimed]:
        room = self.pace.room(now)
        allowed = replace(
            room,
            limit=min(room.limit, AT_ONCE - self._flying),
            doses=self._straight.allows_doses(now),
        )

        def claiming(session: Session) -> Sequence[Claimed]:
            outbox.expire(session, now)
            return outbox.claim(session, now, self._run, allowed) if allowed.limit > 0 else ()

        claimed = await self._storage.write(claiming)
        for each in claimed:
            self.pace.spend(each.parcel.chat, now)
        return claimed

    async def _fly(self, claimed: Claimed) -> None:
        self._flying += 1
        try:
            outcome = await self._send(claimed.parcel)
        except Exception as error:  # noqa: BLE001  a fault in rendering or sending: nobody knows how far it got
            log.error("notice %d failed: %s", claimed.parcel.row, type(error).__name__)  # noqa: TRY400  it may quote
            self._landed.append((claimed, Unsure()))
        else:
            self._landed.append((claimed, outcome))
        finally:
            self._flying -= 1
        self._nudge.set()

    async def _settle(self) -> Sequence[tuple[int, int]]:
        """Record what landed, and return the messages whose buttons lead nowhere.

        What landed stays at hand until it is recorded.
        """
        landed = tuple(self._landed)
        if not landed:
            return ()
        now = self._clock.now()
        wrong = self._note(landed, now)
        outcomes = [(each.parcel.row, _kept_back(outcome, wrong=wrong)) for each, outcome in landed]

        def settling_all(session: Session) -> settling.Settled:
            settled = settling.settle(session, outcomes, now, self._run)
            for case_id in settled.lost:
                cases.apply(session, case_id, ChatLost(), now, "telegram")
            return settled

        settled = await self._storage.write(settling_all)
        del self._landed[: len(landed)]
        self._tell(settled)
        if wrong:
            raise WrongBot
        return settled.dead

    def _note(self, landed: Sequence[tuple[Claimed, Delivery]], now: datetime) -> bool:
        """Slow down or speed up by what landed, and say whether too many chats were lost."""
        self._lost = {chat: at for chat, at in self._lost.items() if now - at < MINUTE}
        for each, outcome in landed:
            match outcome:
                case Retry(after):
                    wait = max(timedelta(seconds=after), self._backoff.failed())
                    self.pace.hold(each.parcel.chat, now + wait)
                case Delivered():
                    self._backoff.worked()
                case Unreachable():
                    self._lost[each.parcel.chat] = now
                case _:
                    pass
        return len(self._lost) > LOST_IN_A_MINUTE

    def _tell(self, settled: settling.Settled) -> None:
        for row in settled.malformed:
            log.error("notice %d was refused for its form, even plain", row)

    async def _take_buttons(self, chat: int, message: int) -> None:
        """Take away the buttons of what was answered on its way; nothing waits for that."""
        if self._close is None:
            return
        try:
            await self._close(chat, message)
        except Exception as error:  # noqa: BLE001  dead buttons that stay say so when they are tapped
            log.warning("dead buttons could not be taken away: %s", type(error).__name__)

    async def _rest(self, until: datetime | None) -> None:
        """Wait for the moment or a nudge, whichever comes first."""
        waits: list[asyncio.Task[object]] = [asyncio.create_task(self._nudge.wait())]
        if until is not None:
            waits.append(asyncio.create_task(self._clock.sleep_until(until)))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waits:
                each.cancel()
                with suppress(asyncio.CancelledError):
                    await each
        self._nudge.clear()


def _kept_back(outcome: Delivery, *, wrong: bool) -> Delivery:
    """With a wrong token nobody is lost: what seemed so is kept for the right one."""
    return Retry(MINUTE.total_seconds()) if wrong and isinstance(outcome, Unreachable) else outcome
