"""Webhooks: updates brought to the bot's own server, again and again until it says 200."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

import aiohttp

from sandbox.clock import Now, SleepUntil, unix
from sandbox.updates import Update, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LONGEST_WAIT = 64
ANSWER_SECONDS = 30


@dataclass(slots=True)
class Webhook:
    """Where updates go; an empty `url` means that the bot asks for them itself."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error_at: datetime | None = None
    last_error: str = ""

    def json(self, pending: int, allowed: tuple[str, ...]) -> dict[str, object]:
        """Write a WebhookInfo."""
        body: dict[str, object] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": pending,
        }
        if self.url:
            body["max_connections"] = self.max_connections
            body["ip_address"] = "127.0.0.1"
        if self.last_error_at is not None:
            body["last_error_date"] = unix(self.last_error_at)
            body["last_error_message"] = self.last_error
        if allowed:
            body["allowed_updates"] = list(allowed)
        return body


class Courier:
    """Brings one update after the other to the webhook; waits 2, 4, 8 ... seconds after a failure."""

    def __init__(
        self, hook: Callable[[], Webhook], updates: UpdateQueue, now: Now, sleep_until: SleepUntil
    ) -> None:
        """Get ready; `run` does the work."""
        self._hook = hook
        self._updates = updates
        self._now = now
        self._sleep_until = sleep_until
        self._arrived = asyncio.Event()
        updates.listen(self.nudge)

    def nudge(self) -> None:
        """Look again: there is an update, or another webhook."""
        self._arrived.set()

    async def run(self) -> None:
        """Bring updates for ever."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS)) as session:
            while True:
                await self._arrived.wait()
                self._arrived.clear()
                await self._bring_all(session)

    async def _bring_all(self, session: aiohttp.ClientSession) -> None:
        wait = 2
        while self._hook().url and (pending := self._updates.pending()):
            if await self._bring(session, pending[0]):
                self._updates.confirm(pending[0].id + 1)
                wait = 2
            else:
                await self._sleep_until(self._now() + timedelta(seconds=wait))
                wait = min(2 * wait, LONGEST_WAIT)

    async def _bring(self, session: aiohttp.ClientSession, update: Update) -> bool:
        hook = self._hook()
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update.json, headers=headers) as answer:
                status = answer.status
        except (aiohttp.ClientError, TimeoutError) as error:
            hook.last_error = f"Connection failed: {type(error).__name__}"
        else:
            if status == HTTPStatus.OK:
                return True
            hook.last_error = f"Wrong response from the webhook: {status} {HTTPStatus(status).phrase}"
        hook.last_error_at = self._now()
        return False
