"""Telegram's limits, kept on the Clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from scheduler.pace import Pace
from tests.storage.desk import ANA, BEN, CLEO, EVENING, MINUTE, SECOND

GROUP = -100


def most_within(moments: Sequence[datetime], span: timedelta) -> int:
    """The largest number of moments in any stretch of time."""
    return max((sum(1 for m in moments if begin <= m < begin + span) for begin in moments), default=0)


def greedy(
    pace: Pace, chats: Iterable[int], *, seconds: int, alerts: bool = False
) -> list[tuple[datetime, int]]:
    """Somebody who always has something for these chats, and takes all the room there is."""
    sent, now = [], EVENING
    while now < EVENING + seconds * SECOND:
        for chat in chats:
            room = pace.room(now)
            if (room.limit if alerts else room.bulk) > 0 and chat not in room.held:
                pace.spend(chat, now)
                sent.append((now, chat))
        now = max(pace.free_at(now), now + timedelta(milliseconds=10))
    return sent


def test_no_second_sees_more_than_thirty() -> None:
    """However many wait, from the first second on; mutant: a bucket of thirty."""
    moments = [at for at, _ in greedy(Pace(EVENING), range(1, 400), seconds=4)]
    assert most_within(moments, SECOND) <= 30
    assert len(moments) >= 4 * 22


def test_alerts_also_stay_within_thirty() -> None:
    """The room kept for alerts is part of the thirty."""
    moments = [at for at, _ in greedy(Pace(EVENING), range(1, 400), seconds=3, alerts=True)]
    assert most_within(moments, SECOND) <= 30


def test_a_chat_gets_one_a_second_after_a_short_burst() -> None:
    """Three at once, then one a second."""
    moments = [at for at, _ in greedy(Pace(EVENING), [ANA], seconds=20)]
    assert most_within(moments, timedelta(milliseconds=1)) <= 3
    assert most_within(moments, 10 * SECOND) <= 13
    assert len(moments) >= 20


def test_a_group_gets_twenty_a_minute() -> None:
    """In any minute, the first one too."""
    moments = [at for at, _ in greedy(Pace(EVENING), [GROUP], seconds=180)]
    assert most_within(moments, MINUTE) <= 20
    assert len(moments) >= 45


def test_bulk_never_takes_the_room_kept_for_alerts() -> None:
    """After any crowd of reminders an alert may leave at once."""
    pace = Pace(EVENING)
    while pace.room(EVENING).bulk:
        pace.spend(ANA + pace.room(EVENING).bulk, EVENING)
    assert pace.room(EVENING).limit >= 1


def test_too_many_holds_that_chat_and_all_bulk_but_no_alert() -> None:
    """429: alerts to others go on, everything else waits; mutant: only the chat is held."""
    pace = Pace(EVENING)
    pace.hold(BEN, EVENING + 9 * SECOND)
    room = pace.room(EVENING + 8 * SECOND)
    assert room.bulk == 0
    assert room.held == {BEN}
    assert room.limit > 0
    assert pace.free_at(EVENING) == EVENING + 9 * SECOND
    after = pace.room(EVENING + 9 * SECOND)
    assert after.bulk > 0
    assert not after.held


def test_a_shorter_hold_does_not_end_a_longer_one() -> None:
    """The longest word counts."""
    pace = Pace(EVENING)
    pace.hold(BEN, EVENING + 9 * SECOND)
    pace.hold(BEN, EVENING + 2 * SECOND)
    pace.hold(CLEO, EVENING + 1 * SECOND)
    assert pace.room(EVENING + 5 * SECOND).held == {BEN}


@given(st.lists(st.integers(-100_000, 100_000), max_size=40))
def test_no_jump_of_the_clock_gives_or_takes_room(jumps: list[int]) -> None:
    """Set forward or back, a bucket is never above its size, and full again in a minute."""
    pace, now = Pace(EVENING), EVENING
    for jump in jumps:
        now += timedelta(milliseconds=jump)
        room = pace.room(now)
        assert 0 <= room.bulk <= room.limit <= 5
        if room.bulk and ANA not in room.held:
            pace.spend(ANA, now)
    assert pace.room(now + MINUTE).limit == 5
