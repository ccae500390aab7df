"""The few things that are done every so many seconds. The only place that knows APScheduler."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from domain.moments import Clock

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tick:
    """Something done every so many seconds; the first time after as many."""

    name: str
    seconds: float
    once: Callable[[datetime], Awaitable[object]]


class Ticks:
    """Ticks that run until stopped. A tick that fails is logged by name and comes again."""

    def __init__(self, clock: Clock, ticks: Sequence[Tick]) -> None:
        self._clock = clock
        self._ticks = tuple(ticks)
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Begin, on the running event loop."""
        for tick in self._ticks:
            self._scheduler.add_job(
                self._run,
                "interval",
                args=(tick,),
                seconds=tick.seconds,
                id=tick.name,
                coalesce=True,  # what was missed while the machine slept is done once
                misfire_grace_time=None,  # however late: with APScheduler's second, a busy loop loses ticks
                max_instances=1,
            )
        self._scheduler.start()

    def stop(self) -> None:
        """End; a tick that runs is cut off at its next await."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _run(self, tick: Tick) -> None:
        try:
            await tick.once(self._clock.now())
        except Exception as error:  # noqa: BLE001  a tick must come again whatever happened to this one
            log.error("tick %s failed: %s", tick.name, type(error).__name__)  # noqa: TRY400  a traceback may quote
