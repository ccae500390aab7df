"""Messages with a picture or a file: summary, plan, and the page for a visit. All else is words."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import date

from bot.charts import Charts, Page, page_of, sheet_of, stairs_of
from bot.copies import copy_of, name_of_copy
from bot.done import Summed
from bot.letters import with_letter
from bot.render import Document, Reader, Rendered, render
from bot.render.markup import paragraphs
from domain.case import Case
from domain.history import History
from domain.messages.base import Message
from domain.messages.exporting import ExportReady
from domain.messages.plan_view import PlanDrawn
from domain.messages.team.cards import ChartShown
from domain.messages.visit import VisitFile, VisitNotDrawn, VisitShown
from domain.moments import Clock
from domain.notices import Rows
from domain.summary import summarise
from domain.visit import HoldSpan
from storage.archive import archive_of
from storage.engine import Session, Storage
from storage.load import load_some
from storage.reads import history, holds

log = logging.getLogger(__name__)


class Pictures:
    """Renders a message with what is drawn for it; where nothing can be drawn, its words alone."""

    def __init__(self, storage: Storage, clock: Clock, charts: Charts) -> None:
        self._storage = storage
        self._clock = clock
        self._charts = charts

    async def summary(self, summed: Summed, reader: Reader) -> Rendered:
        """Return the course as a picture with its words."""
        case = summed.case
        shown = render(summarise(case, summed.history, summed.today), (), reader)
        if not summed.history.pain:
            return shown
        sheet = sheet_of(case, summed.history, summed.today, reader)
        return replace(shown, photo=await _drawn(self._charts.draw(sheet)))

    async def show(self, message: Message, choices: Rows, case: Case | None, reader: Reader) -> Rendered:
        """Return a message with its buttons, and with the page where it is about the page."""
        reader = await with_letter(self._storage, message, reader)
        if isinstance(message, ChartShown):
            return await self._chart(message, choices, reader)
        if case is not None and isinstance(message, ExportReady):
            return await self._copy(message, case, reader)
        if isinstance(message, PlanDrawn):
            drawn = await _drawn(self._charts.draw_stairs(stairs_of(message, reader)))
            return replace(render(message, choices, reader), photo=drawn if message.stairs else None)
        if case is None or not isinstance(message, VisitShown | VisitFile):
            return render(message, choices, reader)
        today, past, page = await self._page(case, reader)
        if isinstance(message, VisitFile):
            return await self._file(page, today, choices, reader)
        words = render(message, choices, reader)
        said = render(summarise(case, past, today), (), reader)
        photo = await _drawn(self._charts.draw_page(page, "png"))
        return replace(words, html=paragraphs(words.html, said.html), photo=photo)

    async def _chart(self, message: ChartShown, choices: Rows, reader: Reader) -> Rendered:
        """Draw a patient's diary for a member of the team; of one that is gone meanwhile, nothing."""
        shown = render(message, choices, reader)

        def reading(session: Session) -> tuple[Case, History] | None:
            found = load_some(session, (message.case_id,)).get(message.case_id)
            return (found, history(session, message.case_id)) if found is not None else None

        known = await self._storage.read(reading)
        if known is None or not known[1].pain:
            return render(replace(message, drawn=False), choices, reader)
        sheet = sheet_of(*known, message.today, replace(reader, zone=message.zone, stretches=()))
        return replace(shown, photo=await _drawn(self._charts.draw(sheet)))

    async def _copy(self, message: ExportReady, case: Case, reader: Reader) -> Rendered:
        """The file is made in memory: it is on no disk of ours, before or after."""
        archive = await self._storage.read(lambda session: archive_of(session, case.id))
        now = self._clock.now()
        made = await asyncio.to_thread(copy_of, archive, message.form, now)
        return replace(render(message, (), reader), document=Document(name_of_copy(message.form, now), made))

    async def _page(self, case: Case, reader: Reader) -> tuple[date, History, Page]:
        today = case.today(self._clock.now())

        def reading(session: Session) -> tuple[History, tuple[HoldSpan, ...]]:
            return history(session, case.id), holds(session, case.id)

        past, held = await self._storage.read(reading)
        return today, past, page_of(case, past, held, today, reader)

    async def _file(self, page: Page, today: date, choices: Rows, reader: Reader) -> Rendered:
        drawn = await _drawn(self._charts.draw_page(page, "pdf"))
        if drawn is None:
            return render(VisitNotDrawn(), choices, reader)
        return replace(
            render(VisitFile(), choices, reader), document=Document(f"diary-{today.isoformat()}.pdf", drawn)
        )


async def _drawn(drawing: Awaitable[bytes]) -> bytes | None:
    """Wait for a drawing; None when the helper process died."""
    try:
        return await drawing
    except (BrokenProcessPool, OSError):
        log.exception("A chart could not be drawn.")
        return None
