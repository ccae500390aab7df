"""Rates: how many messages Telegram takes before it answers 429.

Source: Telegram's "Bots FAQ" (about 30 messages a second overall, 1 a second to one chat with
short bursts, 20 a minute to one group). The burst and the exact refusal are not published.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from sandbox.errors import too_many_requests


@dataclass(frozen=True, slots=True)
class Rates:
    """The allowances; None switches one off."""

    overall_per_second: int | None = 30
    chat_per_second: int | None = 1
    chat_burst: int = 5
    group_per_minute: int | None = 20

    @classmethod
    def off(cls) -> Self:
        """Answer rates that never refuse."""
        return cls(overall_per_second=None, chat_per_second=None, group_per_minute=None)


@dataclass(slots=True)
class _Bucket:
    """Tokens that come back with time; `size` of them at most."""

    size: int
    period: timedelta
    level: float
    at: datetime

    def wait(self, now: datetime) -> float:
        """Answer the seconds until there is a token; 0 if there is one."""
        per_token = self.period.total_seconds() / self.size
        gained = max((now - self.at).total_seconds(), 0) / per_token
        self.level, self.at = min(self.size, self.level + gained), now
        return 0 if self.level >= 1 else (1 - self.level) * per_token


class FloodGate:
    """Counts the messages sent, on the handed-in clock."""

    def __init__(self, rates: Rates) -> None:
        """Begin with nothing sent."""
        self.rates = rates
        self._buckets: dict[str, _Bucket] = {}

    def charge(self, chat: int, *, group: bool, now: datetime) -> None:
        """Count one message to a chat, or raise 429 and count none."""
        buckets = self._of(chat, group=group, now=now)
        wait = max((bucket.wait(now) for bucket in buckets), default=0)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for bucket in buckets:
            bucket.level -= 1

    def _of(self, chat: int, *, group: bool, now: datetime) -> list[_Bucket]:
        rates, found = self.rates, []
        if rates.overall_per_second:
            found.append(self._bucket("all", rates.overall_per_second, 1, now))
        if group and rates.group_per_minute:
            found.append(self._bucket(f"group {chat}", rates.group_per_minute, 60, now))
        if not group and rates.chat_per_second:
            seconds = rates.chat_burst / rates.chat_per_second
            found.append(self._bucket(f"chat {chat}", rates.chat_burst, seconds, now))
        return found

    def _bucket(self, key: str, size: int, seconds: float, now: datetime) -> _Bucket:
        fresh = _Bucket(size, timedelta(seconds=seconds), size, now)
        return self._buckets.setdefault(key, fresh)
