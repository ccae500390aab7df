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
from scheduler.losses import LOST_IN_A_MINUTE, MINUTE, Loss, Losses, WrongBot
from scheduler.pace import Pace
from scheduler.taking import take
from scheduler.watch import Straight
from storage import cases, claiming
from storage.claiming import Claimed
from storage.engine import Session, Storage, StorageTrouble
from storage.halt import halt, is_halted
from storage.outages import last_good_poll
from storage.settling import Settled, settle, take_over

log = logging.getLogger(__name__)

AT_ONCE = 64
"""Sends on their way at one time: as many connections as the transport keeps."""

LOOK_AGAIN = timedelta(seconds=1)

Landed = Sequence[tuple[Claimed, Delivery]]
"""What was sent, and what became of it."""

Close = Callable[[int, int], Awaitable[object]]
"""Takes the buttons from a message: chat, message."""


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
        self._losses = Losses()
        self._untold: list[tuple[str, bool]] = []
        self._ending = False

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way and every outcome is recorded."""
        return not self._flying and not self._landed and not self._untold

    def nudge(self) -> None:
        """Look at the outbox now: something was put there."""
        self._nudge.set()

    def stop_claiming(self) -> None:
        """Start nothing new: `carry_on` returns once what is on its way has landed and is recorded."""
        self._ending = True
        self.nudge()

    async def take_over(self) -> int:
        """Settle what a process that died left in flight; call it before the first delivery.

        Raises WrongBot while delivery is stopped.
        """
        now = self._clock.now()
        self._straight.remember(await self._storage.read(last_good_poll))

        def taking_over(session: Session) -> int:
            if is_halted(session):
                raise WrongBot
            return take_over(session, self._run, now)

        return await self._storage.write(taking_over)

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
        waiting = await self._storage.read(claiming.next_delivery)
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
        claimed = await take(self._storage, now, self._run, allowed)
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

        What landed stays at hand until it is recorded. Raises WrongBot when chat after chat is lost.
        """
        await self._tell_cases()
        landed = tuple(self._landed)
        if not landed:
            return ()
        now = self._clock.now()
        self._note(landed, now)
        lost = self._losses.lately(now)
        wrong = len(lost) > LOST_IN_A_MINUTE
        settled = await (self._stop(landed, lost, now) if wrong else self._record(landed, now))
        del self._landed[: len(landed)]
        self._untold += [(case_id, True) for case_id in settled.lost]
        self._untold += [(each.case_id, False) for each in lost if wrong and each.case_id is not None]
        for row in settled.malformed:
            log.error("notice %d was refused for its form, even plain", row)
        await self._tell_cases()
        if wrong:
            raise WrongBot
        return settled.dead

    async def _record(self, landed: Landed, now: datetime) -> Settled:
        outcomes = [(each.parcel.row, outcome) for each, outcome in landed]
        return await self._storage.write(lambda session: settle(session, outcomes, now, self._run))

    async def _stop(self, landed: Landed, lost: Sequence[Loss], now: datetime) -> Settled:
        """With a wrong token nobody is lost: what seemed so is kept for the right one."""
        outcomes = [(each.parcel.row, _kept_back(outcome)) for each, outcome in landed]

        def stopping(session: Session) -> Settled:
            settled = settle(session, outcomes, now, self._run)
            halt(session, [each.row for each in lost], now)
            return settled

        return await self._storage.write(stopping)

    async def _tell_cases(self) -> None:
        """Let each case know that its chat is closed, or never was; one not told yet stays at hand."""
        while self._untold:
            case_id, closed = self._untold[0]
            await self._tell_case(case_id, closed=closed)
            del self._untold[0]

    async def _tell_case(self, case_id: str, *, closed: bool) -> None:
        now = self._clock.now()

        def telling(session: Session) -> None:
            if closed:
                cases.apply(session, case_id, ChatLost(), now, "telegram")
            else:
                cases.take_back_loss(session, case_id, now)

        try:
            await self._storage.write(telling)
        except StorageTrouble:
            raise
        except Exception as error:  # noqa: BLE001  one case must not stop the others, whatever is wrong with it
            # Its kind alone: what the error says may quote the case.
            log.error("case %s failed and waits an hour: %s", case_id, type(error).__name__)  # noqa: TRY400
            await self._storage.write(lambda session: cases.push_on(session, case_id, now))

    def _note(self, landed: Landed, now: datetime) -> None:
        """Slow down or speed up by what landed, and count the chats that were lost."""
        for each, outcome in landed:
            match outcome:
                case Retry(after):
                    wait = max(timedelta(seconds=after), self._backoff.failed())
                    self.pace.hold(each.parcel.chat, now + wait)
                case Delivered():
                    self._backoff.worked()
                case Unreachable():
                    self._losses.note(each, now)
                case _:
                    pass

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


def _kept_back(outcome: Delivery) -> Delivery:
    return Retry(MINUTE.total_seconds()) if isinstance(outcome, Unreachable) else outcome
