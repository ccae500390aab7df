"""What is said after a commit: side by side for different chats, one after the other within a chat."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Saying:
    """What is left to say once a command is committed; it knows itself how often to try.

    `first`: it answers words of danger, and waits for nothing that is still to be said in the chat. `told`
    returns once their text has left, where that goes by itself: other answers wait for it.
    """

    say: Callable[[], Awaitable[None]]
    first: bool = False
    told: Callable[[], Awaitable[None]] | None = None


class Answering:
    """The answers under way. The poll never waits for them, but their order within a chat holds."""

    def __init__(self) -> None:
        self._under_way: dict[int, set[asyncio.Task[None]]] = {}

    @property
    def idle(self) -> bool:
        """Whether nothing is being said."""
        return not self._under_way

    def follow(self, chat: int, saying: Saying) -> None:
        """Say this in the chat as soon as everything before it has been said; what comes first, at once."""
        before = self._under_way.setdefault(chat, set())
        task = asyncio.create_task(_after(frozenset() if saying.first else frozenset(before), saying))
        before.add(task)
        task.add_done_callback(lambda done: self._forget(chat, done))

    def hush(self, chat: int) -> None:
        """Give up what is not said yet in a chat that nothing more may be said in."""
        for task in self._under_way.get(chat, ()):
            task.cancel()

    async def settle(self) -> None:
        """Return once nothing is being said."""
        while self._under_way:
            await asyncio.wait({task for tasks in self._under_way.values() for task in tasks})

    async def stop(self) -> None:
        """Give up what is not said yet: what waits for Telegram's limits may wait for hours."""
        tasks = [task for tasks in self._under_way.values() for task in tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _forget(self, chat: int, done: asyncio.Task[None]) -> None:
        left = self._under_way[chat]
        left.discard(done)
        if not left:
            del self._under_way[chat]


async def _after(before: frozenset[asyncio.Task[None]], saying: Saying) -> None:
    if before:
        await asyncio.wait(before)
    try:
        await saying.say()
    except Exception:  # the command is committed: a fault in its answer may not stop the answers behind it
        log.exception("An answer could not be given.")
