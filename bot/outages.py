"""Being heard again after an outage: taps of that time may be lost, so every case learns of it once."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from domain.commands.day import WasAway
from storage.cases import apply, running_cases
from storage.engine import Session, Storage, StorageTrouble
from storage.outages import mark_good_poll

log = logging.getLogger(__name__)

OFTEN_ENOUGH = timedelta(seconds=15)
"""Being heard is stored this often at most: far below an outage, and no write for each poll."""


class Outages:
    """Keeps when Telegram was last heard, and makes up for the time in which it was not."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._to_tell: list[tuple[str, WasAway]] = []
        self._kept: datetime | None = None
        """The last moment that was stored."""

    async def heard(self, moment: datetime) -> None:
        """Keep that Telegram answered at this moment (aware UTC); after an outage, let every case know."""
        if not self._to_tell and self._kept is not None and timedelta() <= moment - self._kept < OFTEN_ENOUGH:
            return

        def hearing(session: Session) -> list[tuple[str, WasAway]]:
            outage = mark_good_poll(session, moment)
            if outage is None:
                return []
            return [(case_id, WasAway(outage.since, outage.until)) for case_id in running_cases(session)]

        self._to_tell += await self._storage.write(hearing)
        self._kept = moment
        while self._to_tell:
            await self._tell(*self._to_tell[0], moment)
            self._to_tell.pop(0)

    async def vouch(self, moment: datetime) -> None:
        """Keep that nothing was missed up to this moment: a stepped clock that jumps is no outage."""
        await self._storage.write(lambda session: mark_good_poll(session, moment))
        self._kept = moment

    async def _tell(self, case_id: str, away: WasAway, moment: datetime) -> None:
        try:
            await self._storage.write(lambda session: apply(session, case_id, away, moment, "clock"))
        except StorageTrouble:
            raise
        except Exception as error:  # noqa: BLE001  one case must not stop the others, nor the poll
            log.error("Case %s could not be told of an outage: %s", case_id, type(error).__name__)  # noqa: TRY400  no words
