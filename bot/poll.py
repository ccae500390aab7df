"""The loop over getUpdates: nothing a person sent is lost, and nothing a machine sent stops the rest.

Each update is parsed by itself. The offset moves only after the whole batch is committed; it starts at 0 and
is never stored (a stored one is wrong after a change of token). What cannot be read or handled becomes a dead
letter.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.answering import Answering, Saying
from bot.errors import says
from bot.transport import Telegram
from domain.moments import Clock
from storage.engine import StorageTrouble

T = TypeVar("T")

log = logging.getLogger(__name__)

LONG = 50
"""Seconds a poll waits for something to come: as long as Telegram allows."""

TRIES = 3
SUSPICIOUS = 3
"""So many refused polls in a row are told to the operator: one alone is a proxy's whim."""

SHORTEST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(seconds=30)


class Desk(Protocol):
    """Where updates are handled: everything here returns after its commit, or raises."""

    async def handle(self, update: Update, received: datetime) -> Saying | None:
        """Do what the update asks for and return what is to be said."""
        ...

    async def put_aside(self, update_id: int, kind: str, error: str) -> None:
        """Keep a dead letter: number, kind and error, no text."""
        ...

    def ask_again(self, update: Update) -> Saying | None:
        """Return how the person is asked to type it again."""
        ...

    async def heard(self, moment: datetime) -> None:
        """Keep that Telegram answered at this moment, and make up for the time since it last did."""
        ...


@dataclass(frozen=True, slots=True)
class Trouble:
    """A poll that failed; `told` names the error without its words."""

    told: str
    refused: bool


class Poll:
    """One reader of updates. `waits` are on the Clock; the long poll itself runs on the machine's time."""

    def __init__(self, telegram: Telegram, clock: Clock, desk: Desk, answering: Answering) -> None:
        self._telegram = telegram
        self._clock = clock
        self._desk = desk
        self._answering = answering
        self._failures = 0
        self._busy = False
        self._waiting = asyncio.Event()
        """Set while the database is waited for."""
        self.offset = 0
        self.hears = False
        """Whether the last poll was answered."""

    async def poll_once(self, seconds: int = 0) -> int | Trouble:
        """Return how many updates were committed, or why Telegram could not be asked."""
        try:
            raw = await self._telegram.fetch_updates(self.offset, seconds)
        except (TelegramError, LookupError, TypeError) as error:  # the latter: an answer of a strange form
            self.hears = False
            await self._take_webhook_away(error)
            return Trouble(type(error).__name__, isinstance(error, InvalidToken | Conflict))
        self.hears = self._busy = True
        try:
            await self._take(raw, self._clock.now())
        finally:
            self._busy = False
        return len(raw)

    async def _take_webhook_away(self, error: Exception) -> None:
        """A webhook that was set once keeps every update from us; what waits for it stays."""
        if isinstance(error, Conflict) and says(error, "webhook"):
            log.warning("A webhook is set for this bot: it is taken away, for this bot polls.")
            with suppress(TelegramError):
                await self._telegram.delete_webhook(drop_pending_updates=False)

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop; whatever Telegram answers, this loop is not left."""
        while not stop.is_set():
            outcome = await self._unless(stop, self.poll_once(LONG))
            if isinstance(outcome, Trouble):
                await self._unless(stop, self._back_off(outcome))
            elif outcome is not None:
                self._failures = 0

    async def catch_up(self, stop: asyncio.Event) -> None:
        """Take everything that waits, before anything else is done; returns early when told to stop."""
        while not stop.is_set():
            outcome = await self._unless(stop, self.poll_once())
            if isinstance(outcome, Trouble):
                await self._unless(stop, self._back_off(outcome))
            elif not outcome:
                return

    async def confirm(self) -> None:
        """Tell Telegram what is committed, so that it is not sent again; what is new now comes next time."""
        if self.offset:
            with suppress(TelegramError):
                await self._telegram.fetch_updates(self.offset, 0)

    async def _unless(self, stop: asyncio.Event, work: Awaitable[Any]) -> Any:
        """Wait for the work, or leave a poll that only waits; a batch that has come is finished first.

        If the database cannot take it, it is left too: it was not confirmed, so Telegram sends it again.
        """
        task = asyncio.ensure_future(work)
        await _first(task, stop)
        if not task.done() and self._busy:
            await _first(task, self._waiting)
        task.cancel()
        with suppress(asyncio.CancelledError):
            return await task
        return None

    async def _back_off(self, trouble: Trouble) -> None:
        self._failures += 1
        if not trouble.refused or self._failures >= SUSPICIOUS:
            log.warning("Telegram cannot be asked (%s), %d in a row.", trouble.told, self._failures)
        await self._clock.sleep_until(self._clock.now() + _wait(self._failures))

    async def _take(self, raw: list[dict[str, Any]], received: datetime) -> None:
        lanes: dict[int, list[Update]] = {}
        for each in raw:
            update = await self._read(each)
            if update is not None:
                lanes.setdefault(_lane(update), []).append(update)
        async with asyncio.TaskGroup() as chats:
            for updates in lanes.values():
                chats.create_task(self._in_order(updates, received))
        await self._unbroken("noted that Telegram answered", self._stored(lambda: self._desk.heard(received)))
        # With nothing left, 0 asks for the oldest: numbers may begin anew, lower, after a quiet week.
        self.offset = max((_number(each) for each in raw), default=-1) + 1

    async def _read(self, raw: dict[str, Any]) -> Update | None:
        try:
            return Update.de_json(raw, self._telegram)
        except Exception as error:  # noqa: BLE001  the library raises anything on what it cannot read
            await self._dead(_number(raw), _kind(raw), error)
            return None

    async def _in_order(self, updates: list[Update], received: datetime) -> None:
        """Work on a chat's updates in order, and answer them in order once all are committed.

        Words of danger are answered at once, before what came in one breath with them.
        """
        chat, plain, told = _lane(updates[0]), list[Saying](), list[Saying]()
        try:
            for update in updates:
                saying = await self._unbroken("handled", self._commit(update, received))
                if saying is None:
                    continue
                if not saying.first:
                    plain.append(saying)
                    continue
                self._answering.follow(chat, saying)
                told += [Saying(saying.told)] if saying.told else []
        finally:
            for saying in (*told, *plain) if plain else ():
                self._answering.follow(chat, saying)

    async def _commit(self, update: Update, received: datetime) -> Saying | None:
        failure: Exception = LookupError()
        for _ in range(TRIES):
            try:
                saying: Saying | None = await self._stored(lambda: self._desk.handle(update, received))
            except Exception as error:  # noqa: BLE001  a fault in one update may not stop the others
                failure = error
            else:
                return saying
        await self._dead(update.update_id, _kind(update.to_dict()), failure)
        return await self._unbroken("asked again", self._asked_again(update))

    async def _asked_again(self, update: Update) -> Saying | None:
        return self._desk.ask_again(update)

    async def _dead(self, number: int, kind: str, error: Exception) -> None:
        log.error("Update %d (%s) is put aside.", number, kind, exc_info=error)
        aside = self._stored(lambda: self._desk.put_aside(number, kind, type(error).__name__))
        await self._unbroken("put aside", aside)

    async def _unbroken(self, what: str, work: Awaitable[T]) -> T | None:
        """Do it, or log that it could not be done: what breaks this as well may not come for ever."""
        try:
            return await work
        except Exception as error:  # noqa: BLE001  the offset has to move, whatever one update does
            log.error("It could not be %s: %s", what, type(error).__name__)  # noqa: TRY400  a trace may quote the text
            return None

    async def _stored(
        self, work: Callable[[], Awaitable[Saying | None]] | Callable[[], Awaitable[None]]
    ) -> Any:
        """Do it; as long as the database cannot, wait and do it again."""
        tries = 0
        while True:
            try:
                done = await work()
            except StorageTrouble as error:
                tries += 1
                log.warning("The database cannot be used, try %d.", tries, exc_info=error)
                self._waiting.set()
                await self._clock.sleep_until(self._clock.now() + _wait(tries))
            else:
                self._waiting.clear()
                return done


async def _first(task: asyncio.Future[Any], event: asyncio.Event) -> None:
    """Return once the task is done or the event is set."""
    happening = asyncio.ensure_future(event.wait())
    await asyncio.wait({task, happening}, return_when=asyncio.FIRST_COMPLETED)
    happening.cancel()


def _wait(failures: int) -> timedelta:
    doublings = min(failures - 1, 5)
    return min(LONGEST_WAIT, SHORTEST_WAIT * (1 << doublings))


def _lane(update: Update) -> int:
    """The chat an update belongs to; what belongs to none shares one lane."""
    return update.effective_chat.id if update.effective_chat else 0


def _number(raw: object) -> int:
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if isinstance(number, int) else -1


def _kind(raw: object) -> str:
    if not isinstance(raw, dict):
        return "unknown"
    return next((name for name in raw if name != "update_id"), "unknown")
