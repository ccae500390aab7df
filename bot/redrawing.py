"""Messages that still show what the clock has changed: a hold that opened by itself, a plan that has ended.

Who did something is answered at once, and their messages with it. What a wake has changed is brought up to
date here, without a sound; which messages are behind is kept, so that a crash leaves none of them so.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.speaking import Speaker
from domain.notices import Retry, Unsure
from storage.engine import Storage
from storage.screens import mark_behind, screens_behind

AT_ONCE = 20
"""Messages per tick: prompts, alerts and answers have the same line."""

SOON = timedelta(minutes=1)
"""When an edit is tried again of which nothing was heard."""


class Redrawing:
    """Edits messages whose screen has changed."""

    def __init__(self, storage: Storage, speaker: Speaker) -> None:
        self._storage = storage
        self._speaker = speaker
        self._rests_until = datetime.min.replace(tzinfo=UTC)

    async def redraw_once(self, now: datetime) -> int:
        """Bring the messages that are behind up to date; return how many were."""
        if now < self._rests_until:
            return 0
        due = await self._storage.read(lambda session: screens_behind(session, AT_ONCE))
        done = 0
        for screen, language in due:
            outcome = await self._speaker.redraw(screen, language)
            if isinstance(outcome, Retry | Unsure):
                after = timedelta(seconds=outcome.after) if isinstance(outcome, Retry) else SOON
                self._rests_until = now + after
                return done
            token = screen.token
            await self._storage.write(lambda session, token=token: mark_behind(session, token, behind=False))  # type: ignore[misc]  # a bound loop variable
            done += 1
        return done
