"""The line pinned at the top of a chat: brought up to date after everything else, without a sound.

It is a convenience. Whatever fails here is tried again later and hurts nothing else: prompts, alerts and
answers go first, and a chat that is closed is left to them to find out about. Killed between sending and
keeping, the line is sent once more.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from bot.render import Rendered, render
from bot.sending import Gone, edit, pin, send, unpin
from bot.speaking import Speaker
from bot.transport import Telegram
from domain.case import Case, Stage
from domain.messages.pinned import PinnedEnd
from domain.notices import Delivered, Delivery, Retry, Unreachable
from domain.pinned import pinned_line
from storage.claiming import next_delivery
from storage.engine import Session, Storage, StorageTrouble
from storage.load import load
from storage.pins import Pin, PinDue, drop_pin, next_pin, pins_due, settle_pin

log = logging.getLogger(__name__)

AT_ONCE = 20
"""Lines looked at per tick: at the turn of the care day everybody's changes, and nobody waits for it."""

AGAIN = timedelta(minutes=10)
"""When a line that could not be shown is tried again."""

SOON = timedelta(minutes=1)
"""After Telegram said "not now": what others have to say goes first."""

Spend = Callable[[int, datetime], None]
"""Counts a message to a chat."""


class PinnedLines:
    """Keeps one line per chat."""

    def __init__(self, telegram: Telegram, storage: Storage, speaker: Speaker, spend: Spend) -> None:
        self._telegram = telegram
        self._storage = storage
        self._speaker = speaker
        self._spend = spend

    async def pin_once(self, now: datetime) -> int:
        """Bring the lines that are due up to date, unless something waits to be said; return how many."""

        def looking(session: Session) -> tuple[PinDue, ...]:
            first, waiting = next_pin(session), next_delivery(session)
            if first is None or first > now or (waiting is not None and waiting <= now):
                return ()
            return tuple(pins_due(session, now, AT_ONCE))

        due = await self._storage.read(looking)
        for each in due:
            try:
                await self._bring(each, now)
            except StorageTrouble:
                raise
            except Exception as error:  # noqa: BLE001  one line must not stop the others, whatever is wrong with it
                log.error("a pinned line failed and waits: %s", type(error).__name__)  # noqa: TRY400  it may quote
                await self._settle(each.pin, now + AGAIN)
        return len(due)

    async def _bring(self, due: PinDue, now: datetime) -> None:
        pinned, case_id = due.pin, due.case_id
        case = await self._storage.read(lambda session: load(session, case_id)) if case_id else None
        line = pinned_line(case, case.today(now)) if case is not None else PinnedEnd(None)
        if line is None:
            await self._settle(pinned, None)
            return
        shown = render(line, (), self._speaker.reader(due.language, case))
        if case is None or case.stage in {Stage.FINISHED, Stage.WITHDRAWN, Stage.LEFT}:
            await self._take_down(pinned, shown, now)
            return
        if pinned.message_id is not None and pinned.chat == due.chat:
            await self._edit(due, shown, case, now)
        else:
            await self._send(due, shown, case, now)

    async def _edit(self, due: PinDue, shown: Rendered, case: Case, now: datetime) -> None:
        """Show the new line in the old message; one that was deleted is sent anew."""
        pinned, digest = due.pin, _digest(shown)
        if pinned.message_id is not None and digest != pinned.shown:
            outcome = await edit(self._telegram, due.chat, pinned.message_id, shown)
            if isinstance(outcome, Gone):
                await self._send(due, shown, case, now)
                return
            if not isinstance(outcome, Delivered):
                await self._settle(pinned, _later(outcome, now))
                return
        await self._fix(replace(pinned, shown=digest), case, now)

    async def _send(self, due: PinDue, shown: Rendered, case: Case, now: datetime) -> None:
        """Send the line, and keep which message it is before it is pinned."""
        self._spend(due.chat, now)
        outcome = await send(self._telegram, due.chat, shown, silent=True)
        if not isinstance(outcome, Delivered):
            await self._settle(due.pin, _later(outcome, now))
            return
        pinned = Pin(due.pin.person, due.chat, outcome.message_id, _digest(shown))
        await self._settle(pinned, now + AGAIN)
        await self._fix(pinned, case, now)

    async def _fix(self, pinned: Pin, case: Case, now: datetime) -> None:
        """Pin the message if it is not, and look again when the care day turns."""
        until = case.end_of(case.today(now))
        if pinned.fixed or pinned.chat is None or pinned.message_id is None:
            await self._settle(pinned, until)
            return
        outcome = await pin(self._telegram, pinned.chat, pinned.message_id)
        later = _later(outcome, now) if isinstance(outcome, Retry) else until
        # A refusal will be one tomorrow as well; what may have worked is done again.
        await self._settle(replace(pinned, fixed=isinstance(outcome, Delivered)), later)

    async def _take_down(self, pinned: Pin, shown: Rendered, now: datetime) -> None:
        """Say that nothing is due any more, and let the line go; what is gone already is as good."""
        if pinned.chat is not None and pinned.message_id is not None:
            outcome = await edit(self._telegram, pinned.chat, pinned.message_id, shown)
            if isinstance(outcome, Retry):
                await self._settle(pinned, _later(outcome, now))
                return
            await unpin(self._telegram, pinned.chat, pinned.message_id)
        await self._storage.write(lambda session: drop_pin(session, pinned.person))

    async def _settle(self, pinned: Pin, due_at: datetime | None) -> None:
        await self._storage.write(lambda session: settle_pin(session, pinned, due_at))


def _later(outcome: Delivery | Gone, now: datetime) -> datetime | None:
    """When to look again after a failure; a chat that is closed marks the line itself when it opens."""
    match outcome:
        case Retry(after):
            return now + max(SOON, timedelta(seconds=after))
        case Unreachable():
            return None
        case _:
            return now + AGAIN


def _digest(shown: Rendered) -> str:
    return sha256(shown.html.encode()).hexdigest()[:16]
