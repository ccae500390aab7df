"""Tidying up."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from scheduler.tidy import tidy_once
from storage.engine import Session, Storage
from storage.leftovers import BATCH
from storage.updates import bury_update, see_update
from tests.storage.desk import EVENING


async def test_everything_old_goes_in_one_round(storage: Storage) -> None:
    """More than one batch of it; the next round finds nothing."""

    def letters(session: Session) -> None:
        see_update(session, 1, EVENING)
        for number in range(BATCH + 1):
            bury_update(session, number, "message", "KeyError", EVENING)

    await storage.write(letters)
    assert await tidy_once(storage, EVENING) == 0
    later = partial(tidy_once, storage, EVENING + timedelta(days=400))
    assert await later() == BATCH + 2
    assert await later() == 0
