"""The two clocks: the machine's, and one that only moves when told. The one place that may read the time."""

import asyncio
import heapq
import itertools
from datetime import UTC, datetime, timedelta

LONGEST_NAP = timedelta(seconds=30)
"""How long the machine's clock is trusted unseen: it may be set, or the machine may sleep, while we wait."""


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        """This instant, aware, UTC."""
        return datetime.now(UTC)

    async def sleep_until(self, moment: datetime) -> None:
        """Returns at the moment or just after; after one turn of the loop if it has passed."""
        while (left := moment - self.now()) > timedelta(0):  # noqa: ASYNC110 - no event tells that the clock was set
            await asyncio.sleep(min(left, LONGEST_NAP).total_seconds())
        await asyncio.sleep(0)


class SteppedClock:
    """A clock that stands still until it is moved: weeks pass in seconds, and nothing polls.

    For one event loop. `start` is an aware moment.
    """

    def __init__(self, start: datetime) -> None:
        self._now = _in_utc(start)
        self._order = itertools.count()
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        """The instant the clock was last moved to, aware, UTC."""
        return self._now

    async def sleep_until(self, moment: datetime) -> None:
        """Returns once the clock was moved to the moment; after one turn of the loop if it has passed."""
        if _in_utc(moment) <= self._now:
            await asyncio.sleep(0)
            return
        bell = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (_in_utc(moment), next(self._order), bell))
        await bell

    def next_sleeper(self) -> datetime | None:
        """The earliest moment somebody waits for, None if nobody waits."""
        self._forget_the_gone()
        return self._sleepers[0][0] if self._sleepers else None

    def move_to(self, moment: datetime) -> None:
        """Moves forward and wakes whoever is due, the earliest first; they run when the loop next turns.

        Raises ValueError for a moment before now: time that runs back by mistake hides faults.
        """
        if _in_utc(moment) < self._now:
            raise ValueError(f"{moment.isoformat()} is before {self._now.isoformat()}; use move_back_to")
        self._now = _in_utc(moment)
        while (due := self.next_sleeper()) is not None and due <= self._now:
            heapq.heappop(self._sleepers)[2].set_result(None)

    def move_back_to(self, moment: datetime) -> None:
        """Sets the clock back, as an operator or a time server may; nobody wakes, nobody is forgotten."""
        self._now = min(self._now, _in_utc(moment))

    def _forget_the_gone(self) -> None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no zone")
    return moment.astimezone(UTC)
