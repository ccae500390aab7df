"""A clock that only moves when a test says so, and wakes who waited for it."""

import asyncio
from datetime import UTC, datetime, timedelta

BEGINNING = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)


class HandClock:
    """Time by hand: `moves` is the only thing that moves it."""

    def __init__(self, start: datetime = BEGINNING) -> None:
        self.at = start
        self._sleepers: list[tuple[datetime, asyncio.Event]] = []

    def now(self) -> datetime:
        """Answer the present."""
        return self.at

    def moves(self, **span: float) -> None:
        """Move on, by the arguments of a timedelta."""
        self.at += timedelta(**span)
        for moment, event in self._sleepers:
            if moment <= self.at:
                event.set()

    @property
    def sleepers(self) -> int:
        """Answer how many wait for a later moment."""
        return sum(not event.is_set() for _, event in self._sleepers)

    async def sleep_until(self, moment: datetime) -> None:
        """Return when the moment has come."""
        event = asyncio.Event()
        self._sleepers.append((moment, event))
        if moment <= self.at:
            event.set()
        await event.wait()
