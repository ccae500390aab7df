"""Taking what is due out of the outbox: all of it at once, or what can be read of it."""

import logging
from collections.abc import Sequence
from datetime import datetime

from scheduler.losses import WrongBot
from storage import claiming, outbox
from storage.claiming import Claim, Claimed
from storage.engine import Session, Storage, StorageTrouble
from storage.halt import is_halted

log = logging.getLogger(__name__)


async def take(storage: Storage, now: datetime, run: str, allowed: Claim) -> Sequence[Claimed]:
    """Take what may leave, in one transaction; if that fails, each by itself. It is this run's from then on.

    A row that cannot be read is named in the log by its number and put aside. Raises WrongBot while delivery
    is stopped; StorageTrouble is the caller's.
    """

    def taking(session: Session) -> Sequence[Claimed]:
        if is_halted(session):
            raise WrongBot
        outbox.expire(session, now)
        return claiming.claim(session, now, run, allowed) if allowed.limit > 0 else ()

    try:
        return await storage.write(taking)
    except (StorageTrouble, WrongBot):
        raise
    except Exception:  # noqa: BLE001  whatever one row does wrong: the next step finds out which
        log.warning("notices that are due could not be taken together: taking them one by one")
        return await _take_each(storage, now, run, allowed)


async def _take_each(storage: Storage, now: datetime, run: str, allowed: Claim) -> Sequence[Claimed]:
    taken: list[Claimed] = []
    for row in await storage.read(lambda session: claiming.ready(session, now, allowed)):
        try:
            one = await _take_alone(storage, row, run, now)
        except StorageTrouble:
            break  # what was taken before is to be sent; the next round meets the trouble again
        taken += [one] if one is not None else []
    return taken


async def _take_alone(storage: Storage, row: int, run: str, now: datetime) -> Claimed | None:
    try:
        return await storage.write(lambda session: claiming.lease(session, row, run, now))
    except StorageTrouble:
        raise
    except Exception as error:  # noqa: BLE001  one row must not stop the others, whatever is wrong with it
        # Its kind alone: what the error says may quote the notice.
        log.error("notice %d cannot be read and is put aside: %s", row, type(error).__name__)  # noqa: TRY400
        await storage.write(lambda session: outbox.put_aside(session, row))
        return None
