"""Updates: what waits for the bot, until it confirms or until it is too old."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.clock import Now
from sandbox.errors import ApiError

Json = dict[str, object]

KEPT = timedelta(hours=24)
CALLBACK_KEPT = timedelta(seconds=150)
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_REDELIVERABLE = 100


@dataclass(frozen=True, slots=True)
class Update:
    """One update: its number, its kind, its JSON, and until when it is kept."""

    id: int
    kind: str
    expires_at: datetime
    body: Json

    @property
    def json(self) -> Json:
        """Write it as getUpdates does."""
        return {"update_id": self.id, **self.body}


@dataclass(slots=True)
class Poll:
    """A getUpdates that waits; `displaced` once a newer one has come."""

    woken: asyncio.Event = field(default_factory=asyncio.Event)
    displaced: bool = False


class UpdateQueue:
    """The updates of one bot, for getUpdates or for its webhook."""

    def __init__(self, now: Now, first_id: int) -> None:
        """Begin empty; the first update gets `first_id`."""
        self._now = now
        self._next_id = first_id
        self._waiting: list[Update] = []
        self._confirmed: list[Update] = []
        self._allowed: frozenset[str] = frozenset()
        self._poll: Poll | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def allowed(self) -> tuple[str, ...]:
        """Answer the kinds the bot asked for; none means the default."""
        return tuple(sorted(self._allowed))

    def allow(self, kinds: Iterable[str]) -> None:
        """From now on keep only these kinds of updates; none means the default."""
        self._allowed = frozenset(kinds)

    def push(self, kind: str, body: Json) -> None:
        """Put an update of that kind in the queue, unless the bot does not want the kind."""
        wanted = kind in self._allowed if self._allowed else kind not in NOT_BY_DEFAULT
        if wanted:
            kept = CALLBACK_KEPT if kind == "callback_query" else KEPT
            self._append(kind, {kind: body}, kept)

    def inject(self, body: Json) -> None:
        """Put an update of any form in the queue, also one that nobody can read."""
        self._append("injected", body, KEPT)

    def _append(self, kind: str, body: Json, kept: timedelta) -> None:
        self._waiting.append(Update(self._next_id, kind, self._now() + kept, body))
        self._next_id += 1
        self._wake()

    def confirm(self, offset: int) -> None:
        """Forget what lies before the offset; a negative one keeps only so many of the newest."""
        if offset < 0:
            offset = self._waiting[offset:][0].id if self._waiting else 0
        gone = [update for update in self._waiting if update.id < offset]
        self._confirmed = [*self._confirmed, *gone][-_REDELIVERABLE:]
        self._waiting = [update for update in self._waiting if update.id >= offset]

    def pending(self) -> tuple[Update, ...]:
        """Answer what is neither confirmed nor too old."""
        now = self._now()
        self._waiting = [update for update in self._waiting if update.expires_at > now]
        return tuple(self._waiting)

    def redeliver(self) -> None:
        """Put what was confirmed last in front of the queue again."""
        self._waiting = [*self._confirmed, *self._waiting]
        self._confirmed = []
        self._wake()

    def drop(self) -> None:
        """Forget everything that waits, and what could be redelivered."""
        self._waiting, self._confirmed = [], []

    @property
    def polled(self) -> bool:
        """Tell whether a getUpdates is under way."""
        return self._poll is not None

    def open_poll(self) -> Poll:
        """Begin a getUpdates; one that still waits is displaced by it."""
        if self._poll is not None:
            self._poll.displaced = True
            self._poll.woken.set()
        self._poll = Poll()
        return self._poll

    def close_poll(self, poll: Poll) -> None:
        """End a getUpdates."""
        if self._poll is poll:
            self._poll = None

    def listen(self, listener: Callable[[], None]) -> None:
        """Call the listener whenever an update arrives."""
        self._listeners.append(listener)

    def wake(self) -> None:
        """Let a waiting getUpdates look again (and end)."""
        self._wake()

    def _wake(self) -> None:
        if self._poll is not None:
            self._poll.woken.set()
        for listener in self._listeners:
            listener()


def displaced() -> ApiError:
    """Answer what the older of two pollers is told."""
    return ApiError(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
