"""When Telegram was last heard."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from storage.engine import Storage
from storage.outages import Outage, last_good_poll, mark_good_poll, outage_before
from tests.storage.desk import EVENING, MINUTE, SECOND


def test_a_gap_of_more_than_two_minutes_is_an_outage(storage: Storage) -> None:
    """From the last good poll to the next, said once; mutant: `<` for `<=`."""
    at = [EVENING, EVENING + 2 * MINUTE, EVENING + 4 * MINUTE + SECOND]
    assert [storage.write_now(partial(mark_good_poll, now=t)) for t in at] == [
        None, None, Outage(at[1], at[2]),
    ]  # fmt: skip
    assert storage.write_now(lambda session: outage_before(session, at[2])) is None


def test_the_first_start_of_all_is_no_outage(storage: Storage) -> None:
    """Nobody was waiting yet."""
    assert storage.write_now(lambda session: outage_before(session, EVENING)) is None
    assert storage.write_now(last_good_poll) is None


def test_busy_polls_are_kept_to_five_seconds(storage: Storage) -> None:
    """A hundred polls a second are not a hundred writes."""
    for tenths in range(100):
        moment = EVENING + timedelta(seconds=tenths / 10)
        storage.write_now(partial(mark_good_poll, now=moment))
    assert storage.write_now(last_good_poll) == EVENING + 5 * SECOND
