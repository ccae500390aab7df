"""Which updates have been answered: kept together for many people at once, for each write costs a sync."""

from __future__ import annotations

import asyncio

from storage.engine import Storage
from storage.updates import mark_answered


class Answered:
    """Marks answers that were given. While one write is under way, those that come meanwhile wait together.

    Nothing of one person's answer is tied to another's: all that a failed write leaves behind is that an
    update which Telegram repeats is answered again.
    """

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._turn = asyncio.Lock()
        self._waiting: list[int] = []
        self._next: asyncio.Task[None] | None = None

    async def mark(self, update_id: int) -> None:
        """Return once it is stored that this update was answered; raises what the database raises."""
        self._waiting.append(update_id)
        if self._next is None:
            self._next = asyncio.create_task(self._write())
        await self._next

    async def _write(self) -> None:
        async with self._turn:
            answered, self._waiting, self._next = tuple(self._waiting), [], None
            await self._storage.write(lambda session: mark_answered(session, *answered))
