"""Being heard again after an outage: taps of that time may be lost, so every case learns of it once."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from domain.commands.day import WasAway
from storage.cases import apply
from storage.engine import Storage, StorageTrouble
from storage.outages import Outage, keep_outage, mark_good_poll, outage_before, untold

log = logging.getLogger(__name__)

OFTEN_ENOUGH = timedelta(seconds=15)
"""Being heard is stored this often at most: far below an outage, and no write for each poll."""


class Outages:
    """Keeps when Telegram was last heard, and makes up for the time in which it was not."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._kept: datetime | None = None
        """The last moment that was stored."""

    async def heard(self, moment: datetime) -> None:
        """Keep that Telegram answered at this moment (aware UTC); after an outage, let every case know.

        The moment is kept last: who dies before that leaves an outage still to be told.
        """
        if self._kept is not None and timedelta() <= moment - self._kept < OFTEN_ENOUGH:
            return
        away = await self._storage.read(lambda session: outage_before(session, moment))
        if away is not None:
            await self._storage.write(lambda session: keep_outage(session, away))
            await self._tell_all(away, moment)
        await self.vouch(moment)

    async def vouch(self, moment: datetime) -> None:
        """Keep that nothing was missed up to this moment: a stepped clock that jumps is no outage."""
        await self._storage.write(lambda session: mark_good_poll(session, moment))
        self._kept = moment

    async def _tell_all(self, away: Outage, moment: datetime) -> None:
        for case_id in await self._storage.read(lambda session: untold(session, away)):
            await self._tell(case_id, WasAway(away.since, away.until), moment)

    async def _tell(self, case_id: str, away: WasAway, moment: datetime) -> None:
        try:
            await self._storage.write(lambda session: apply(session, case_id, away, moment, "clock"))
        except StorageTrouble:
            raise
        except Exception as error:  # noqa: BLE001  one case must not stop the others, nor the poll
            log.error("Case %s could not be told of an outage: %s", case_id, type(error).__name__)  # noqa: TRY400  no words
