"""Tidying: what nobody asks for any more goes, a batch per transaction."""

from datetime import datetime

from storage.engine import Storage
from storage.leftovers import forget_leftovers
from storage.updates import forget_updates


async def tidy_once(storage: Storage, now: datetime) -> int:
    """Forget old updates, screens, notices and dead letters; return how many rows went."""
    gone = await storage.write(lambda session: forget_updates(session, now))
    while batch := await storage.write(lambda session: forget_leftovers(session, now)):
        gone += batch
    await storage.empty_journal()  # what was deleted since the last time is in no file then
    return gone
