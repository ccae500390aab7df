"""Charts: drawn in a helper process, so that the main process never imports matplotlib or numpy."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from functools import partial
from multiprocessing import get_context

from bot.charts.draw import draw
from bot.charts.page import Page, page_of
from bot.charts.paper import Form, draw_page
from bot.charts.sheet import Sheet, sheet_of
from bot.charts.stairs import Stairs, draw_stairs, stairs_of
from domain.moments import Clock

__all__ = ["Charts", "Page", "Sheet", "Stairs", "page_of", "sheet_of", "stairs_of"]

IDLE = timedelta(minutes=1)
"""The helper process ends after this long without a chart: it holds 40 MB that nobody uses."""


class Charts:
    """The helper process that draws: started on first need, ended after a minute idle and by `close()`."""

    def __init__(self, clock: Clock) -> None:
        """Draw on request; idleness is measured on this clock."""
        self._clock = clock
        self._pool: ProcessPoolExecutor | None = None
        self._drawn = 0
        self._idle: asyncio.Task[None] | None = None

    async def draw(self, sheet: Sheet) -> bytes:
        """Return the chart as PNG."""
        return await self._run(partial(draw, sheet))

    async def draw_page(self, page: Page, form: Form) -> bytes:
        """Return the page for a visit as PDF, or as PNG to look at."""
        return await self._run(partial(draw_page, page, form))

    async def draw_stairs(self, stairs: Stairs) -> bytes:
        """Return the plan as PNG."""
        return await self._run(partial(draw_stairs, stairs))

    async def _run(self, drawing: Callable[[], bytes]) -> bytes:
        self._drawn += 1
        if self._pool is None:
            # spawn: a forked child would hold the database lock and the writer's connection
            self._pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
        drawn = await asyncio.get_running_loop().run_in_executor(self._pool, drawing)
        self._end_when_idle()
        return drawn

    def _end_when_idle(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        self._idle = asyncio.create_task(self._wait_idle(self._drawn))

    async def _wait_idle(self, drawn: int) -> None:
        await self._clock.sleep_until(self._clock.now() + IDLE)
        if self._drawn == drawn and self._pool is not None:
            self._pool.shutdown(wait=False)
            self._pool = None

    async def close(self) -> None:
        """End the helper process."""
        if self._idle is not None:
            self._idle.cancel()
        if self._pool is not None:
            await asyncio.to_thread(self._pool.shutdown)
            self._pool = None
