"""Watching ourselves: are we heard, does the clock run straight, and does somebody outside know we live?"""

import logging
from datetime import datetime, timedelta

import httpx

from storage.engine import Storage
from storage.outages import last_good_poll

log = logging.getLogger(__name__)

ALIVE = timedelta(seconds=90)
"""Alive means: Telegram answered getUpdates within so long. A long poll takes 50 s at most."""

JUMP = timedelta(seconds=60)
"""A clock set back by more than this may ask for a dose twice."""


async def alive(storage: Storage, now: datetime) -> bool:
    """Whether Telegram was heard within 90 s."""
    heard = await storage.read(last_good_poll)
    return heard is not None and now - heard < ALIVE


class Straight:
    """Whether the clock runs straight. Set back by over 60 s, it is mistrusted until it catches up."""

    def __init__(self, latest: datetime) -> None:
        self._latest = latest
        self._behind = False

    def remember(self, heard: datetime | None) -> None:
        """Telegram was heard at this moment (aware UTC) by an earlier process: so late it was then."""
        self._latest = max(self._latest, heard or self._latest)

    def allows_doses(self, now: datetime) -> bool:
        """Whether dose prompts may leave at this moment; alerts always may."""
        if now >= self._latest:
            self._latest, self._behind = now, False
        elif self._latest - now > JUMP and not self._behind:
            self._behind = True
            log.error(
                "the clock was set back by %d s: no dose prompts until it has caught up",
                (self._latest - now).total_seconds(),
            )
        return not self._behind


class Ping:
    """Tells an outside watchdog that we live: its address is called while we do, and not otherwise."""

    def __init__(self, storage: Storage, address: str, client: httpx.AsyncClient) -> None:
        self._storage = storage
        self._address = address
        self._client = client

    async def ping_once(self, now: datetime) -> bool:
        """Call the watchdog if we are alive; whether it answered. Its address is no log's business."""
        if not await alive(self._storage, now):
            return False
        try:
            return (await self._client.get(self._address)).is_success
        except httpx.HTTPError as error:
            log.warning("the watchdog did not answer: %s", type(error).__name__)
            return False
