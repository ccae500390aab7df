"""What is said after a commit: side by side for different chats, one after the other within a chat."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

Saying = Callable[[], Awaitable[None]]
"""What is left to say once a command is committed; it knows itself how often to try."""


class Answering:
    """The answers under way. The poll never waits for them, but their order within a chat holds."""

    def __init__(self) -> None:
        self._last: dict[int, asyncio.Task[None]] = {}

    @property
    def idle(self) -> bool:
        """Whether nothing is being said."""
        return not self._last

    def follow(self, chat: int, saying: Saying) -> None:
        """Say this in the chat as soon as everything before it has been said."""
        task = asyncio.create_task(_after(self._last.get(chat), saying))
        self._last[chat] = task
        task.add_done_callback(lambda done: self._forget(chat, done))

    async def settle(self) -> None:
        """Return once nothing is being said."""
        while self._last:
            await asyncio.wait(self._last.values())

    async def stop(self) -> None:
        """Give up what is not said yet: what waits for Telegram's limits may wait for hours."""
        tasks = tuple(self._last.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _forget(self, chat: int, done: asyncio.Task[None]) -> None:
        if self._last.get(chat) is done:
            del self._last[chat]


async def _after(before: asyncio.Task[None] | None, saying: Saying) -> None:
    if before is not None:
        await asyncio.wait({before})
    try:
        await saying()
    except Exception:  # the command is committed: a fault in its answer may not stop the answers behind it
        log.exception("An answer could not be given.")
