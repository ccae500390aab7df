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
from storage.outages import last_good_poll
from storage.outbox import Claim, Claimed

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
        self._closed: list[str] = []
        self._ending = False

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way and every outcome is recorded."""
        return not self._flying and not self._landed and not self._closed

    def nudge(self) -> None:
        """Look at the outbox now: something was put there."""
        self._nudge.set()

    def stop_claiming(self) -> None:
        """Start nothing new: `carry_on` returns once what is on its way has landed and is recorded."""
        self._ending = True
        self.nudge()

    async def take_over(self) -> int:
        """Settle what a process that died left in flight; call it before the first delivery."""
        now = self._clock.now()
        self._straight.remember(await self._storage.read(last_good_poll))
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
        """Deliver until told to stop, each parcel by itself: one slow answer holds nobody else up.

        Raises WrongBot (in an exception group) when chat after chat is lost.
        """
        trouble = Backoff(LOOK_AGAIN, MINUTE)
        async with asyncio.TaskGroup() as flights:
            while not (self._ending and self.idle):
                try:
                    until = await self._round(flights)
                    trouble.worked()
                except WrongBot:
                    raise
                except StorageTrouble as error:
                    log.error("delivery waits for the database: %s", error)  # noqa: TRY400  it names the kind
                    until = self._clock.now() + trouble.failed()
                except Exception as error:  # noqa: BLE001  whatever it is, the next notice may be an alert
                    log.error("delivery waits: %s", type(error).__name__)  # noqa: TRY400  a traceback may quote
                    until = self._clock.now() + trouble.failed()
                await self._rest(until)

    async def _round(self, flights: asyncio.TaskGroup) -> datetime | None:
        """Record what landed, start what may leave, and return when to look again."""
        for chat, message in await self._settle():
            flights.create_task(self._take_buttons(chat, message))
        if self._ending:
            return None if self._flying else self._clock.now()  # what lands nudges
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

        claimed = await self._take(now, allowed)
        for each in claimed:
            self.pace.spend(each.parcel.chat, now)
        return claimed

    async def _take(self, now: datetime, allowed: Claim) -> Sequence[Claimed]:
        """Take what may leave, in one transaction; if that fails, each by itself."""

        def claiming(session: Session) -> Sequence[Claimed]:
            outbox.expire(session, now)
            return outbox.claim(session, now, self._run, allowed) if allowed.limit > 0 else ()

        try:
            return await self._storage.write(claiming)
        except StorageTrouble:
            raise
        except Exception:  # noqa: BLE001  whatever one row does wrong: the next step finds out which
            log.warning("notices that are due could not be taken together: taking them one by one")
            return await self._take_each(now, allowed)

    async def _take_each(self, now: datetime, allowed: Claim) -> Sequence[Claimed]:
        taken: list[Claimed] = []
        for row in await self._storage.read(lambda session: outbox.ready(session, now, allowed)):
            try:
                one = await self._take_alone(row, now)
            except StorageTrouble:
                break  # what was taken before is to be sent; the next round meets the trouble again
            taken += [one] if one is not None else []
        return taken

    async def _take_alone(self, row: int, now: datetime) -> Claimed | None:
        try:
            return await self._storage.write(lambda session: outbox.lease(session, row, self._run, now))
        except StorageTrouble:
            raise
        except Exception as error:  # noqa: BLE001  one row must not stop the others, whatever is wrong with it
            # Its kind alone: what the error says may quote the notice.
            log.error("notice %d cannot be read and is put aside: %s", row, type(error).__name__)  # noqa: TRY400
            await self._storage.write(lambda session: outbox.put_aside(session, row))
            return None

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
        await self._tell_cases()
        landed = tuple(self._landed)
        if not landed:
            return ()
        now = self._clock.now()
        wrong = self._note(landed, now)
        outcomes = [(each.parcel.row, _kept_back(outcome, wrong=wrong)) for each, outcome in landed]
        settled = await self._storage.write(
            lambda session: settling.settle(session, outcomes, now, self._run)
        )
        del self._landed[: len(landed)]
        self._closed += settled.lost
        await self._tell_cases()
        self._tell(settled)
        if wrong:
            raise WrongBot
        return settled.dead

    async def _tell_cases(self) -> None:
        """Let each case know that its chat is closed; one that is not told yet stays at hand."""
        while self._closed:
            await self._tell_case(self._closed[0])
            del self._closed[0]

    async def _tell_case(self, case_id: str) -> None:
        now = self._clock.now()
        try:
            await self._storage.write(
                lambda session: cases.apply(session, case_id, ChatLost(), now, "telegram")
            )
        except StorageTrouble:
            raise
        except Exception as error:  # noqa: BLE001  one case must not stop the others, whatever is wrong with it
            # Its kind alone: what the error says may quote the case.
            log.error("case %s failed and waits an hour: %s", case_id, type(error).__name__)  # noqa: TRY400
            await self._storage.write(lambda session: cases.push_on(session, case_id, now))

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
