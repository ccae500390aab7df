"""Digests and cards stay in no chat: they are deleted a day after they came, or at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.render import render
from bot.sending import edit, erase
from bot.speaking import Speaker
from bot.transport import Telegram
from domain.messages.team.cards import CardGone
from domain.notices import Malformed, Retry, Unreachable, Unsure
from storage.engine import Storage
from storage.fleeting import Leaving, due_messages, forget_messages

AT_ONCE = 100
"""Messages per tick; Telegram deletes as many of a chat in one call."""

SOON = timedelta(minutes=1)
"""When a deletion is tried again of which nothing was heard: doing it twice does no harm."""


class Leavings:
    """Deletes what is due, and forgets what was kept of it."""

    def __init__(self, telegram: Telegram, storage: Storage, speaker: Speaker) -> None:
        self._telegram = telegram
        self._storage = storage
        self._speaker = speaker
        self._rests_until = datetime.min.replace(tzinfo=UTC)

    async def delete_once(self, now: datetime) -> int:
        """Delete what is due by now; return how many messages went."""
        if now < self._rests_until:
            return 0
        done = 0
        for leaving in await self._storage.read(lambda session: due_messages(session, now, AT_ONCE)):
            outcome = await erase(self._telegram, leaving.chat, leaving.messages)
            if isinstance(outcome, Retry | Unsure):
                after = timedelta(seconds=outcome.after) if isinstance(outcome, Retry) else SOON
                self._rests_until = now + after
                return done
            if isinstance(outcome, Malformed | Unreachable):
                await self._blank(leaving)
            await self._storage.write(lambda session, leaving=leaving: forget_messages(session, leaving))  # type: ignore[misc]  # a bound loop variable
            done += len(leaving.messages)
        return done

    async def _blank(self, leaving: Leaving) -> None:
        """Telegram deletes nothing older than two days: then the words go, and the empty message stays."""
        gone = render(CardGone("UTC"), (), self._speaker.reader(""))
        for message in leaving.messages:
            await edit(self._telegram, leaving.chat, message, gone)
