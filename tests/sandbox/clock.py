"""A clock that only moves when a test says so, and wakes who waited for it."""

import asyncio
from datetime import UTC, datetime, timedelta

BEGINNING = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)


class HandClock:
    """Time by hand: `moves` is the only thing that moves it."""

    def __init__(self, start: datetime = BEGINNING) -> None:
        self.at = start
        self._sleepers: list[tuple[datetime, asyncio.Event]] = []
        self._fell_asleep = asyncio.Event()

    def now(self) -> datetime:
        """Answer the present."""
        return self.at

    def moves(self, **span: float) -> None:
        """Move on, by the arguments of a timedelta."""
        self.at += timedelta(**span)
        for moment, event in self._sleepers:
            if moment <= self.at:
                event.set()

    async def until_somebody_sleeps(self) -> None:
        """Return when somebody waits for a later moment."""
        while all(event.is_set() for _, event in self._sleepers):
            await self._fell_asleep.wait()
            self._fell_asleep.clear()

    async def sleep_until(self, moment: datetime) -> None:
        """Return when the moment has come."""
        event = asyncio.Event()
        self._sleepers.append((moment, event))
        if moment <= self.at:
            event.set()
        else:
            self._fell_asleep.set()
        await event.wait()
