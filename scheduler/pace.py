"""How fast messages may leave: Telegram's limits as token buckets on the Clock.

About 30 messages a second overall, one a second per private chat with short bursts, 20 a minute per group
(Telegram's "Bots FAQ"). A full bucket plus what flows in within the period never exceeds the limit.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.claiming import Claim

OVERALL_BURST, OVERALL_PER_SECOND = 5, 25.0
"""At most 30 in any second."""

CHAT_BURST, CHAT_PER_SECOND = 3, 1.0
"""Three at once, then one a second."""

GROUP_BURST, GROUP_PER_SECOND = 5, 0.25
"""At most 20 in any minute."""

FOR_ALERTS = 2
"""So many tokens only alerts may take: an alert waits for no crowd of reminders."""


@dataclass(slots=True)
class Bucket:
    """Tokens that flow in steadily, up to `size`. A clock that runs back gives none and takes none."""

    size: int
    per_second: float
    level: float
    at: datetime

    def fill(self, now: datetime) -> float:
        """Return how many tokens there are by now."""
        passed = max((now - self.at).total_seconds(), 0.0)
        self.level, self.at = min(self.size, self.level + passed * self.per_second), now
        return self.level

    def full_at(self, wanted: float) -> datetime:
        """Return when there are so many tokens, as of the last filling."""
        # Rounded up to a millisecond: asked exactly then, a token that is a hair short is no token.
        missing = max(wanted - self.level, 0.0) / self.per_second
        return self.at + timedelta(milliseconds=int(missing * 1000) + 1)


class Pace:
    """What has left lately, and what may leave now. In memory: a fresh process begins with full buckets."""

    def __init__(self, now: datetime) -> None:
        self._all = Bucket(OVERALL_BURST, OVERALL_PER_SECOND, OVERALL_BURST, now)
        self._chats: dict[int, Bucket] = {}
        self._chat_holds: dict[int, datetime] = {}
        self._bulk_hold = now

    def room(self, now: datetime) -> Claim:
        """Return how much may leave at this moment, and to which chats nothing may."""
        self._forget(now)
        tokens = int(self._all.fill(now))
        bulk = 0 if now < self._bulk_hold else max(tokens - FOR_ALERTS, 0)
        return Claim(limit=tokens, bulk=bulk, held=frozenset(self._blocked(now)))

    def spend(self, chat: int, now: datetime) -> None:
        """Count one message to a chat: also those the bot answers straight back, which never wait."""
        self._all.fill(now)
        self._all.level -= 1
        bucket = self._bucket(chat, now)
        bucket.fill(now)
        bucket.level -= 1

    def hold(self, chat: int, until: datetime) -> None:
        """Telegram said "too many": nothing to this chat and no bulk at all until then. Alerts go on."""
        self._chat_holds[chat] = max(until, self._chat_holds.get(chat, until))
        self._bulk_hold = max(until, self._bulk_hold)

    def free_at(self, now: datetime) -> datetime:
        """Return when there is next more room than now (aware UTC); `now` itself if nothing holds back."""
        self._all.fill(now)
        ends = [until for until in (self._bulk_hold, *self._chat_holds.values()) if until > now]
        if self._all.level < FOR_ALERTS + 1:
            ends.append(self._all.full_at(FOR_ALERTS + 1))
        ends += [self._chats[chat].full_at(1) for chat in self._blocked(now) if chat in self._chats]
        return min(ends, default=now)

    def _blocked(self, now: datetime) -> list[int]:
        empty = [chat for chat, bucket in self._chats.items() if bucket.fill(now) < 1]
        return empty + [chat for chat, until in self._chat_holds.items() if until > now]

    def _bucket(self, chat: int, now: datetime) -> Bucket:
        """Groups have numbers below zero."""
        size, flow = (GROUP_BURST, GROUP_PER_SECOND) if chat < 0 else (CHAT_BURST, CHAT_PER_SECOND)
        return self._chats.setdefault(chat, Bucket(size, flow, size, now))

    def _forget(self, now: datetime) -> None:
        """A full bucket says nothing; keeping one per patient for ever would."""
        self._chats = {chat: each for chat, each in self._chats.items() if each.fill(now) < each.size}
        self._chat_holds = {chat: until for chat, until in self._chat_holds.items() if until > now}
