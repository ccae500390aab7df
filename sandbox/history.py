"""History: everything that happened, in order; it is only ever added to."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sandbox.entities import Entity
from sandbox.keyboards import Rows
from sandbox.messages import Message


class Deed(StrEnum):
    """What somebody did. The first block is the bot's, the second the people's."""

    SENT = "sent"
    EDITED = "edited"
    DELETED = "deleted"
    PINNED = "pinned"
    UNPINNED = "unpinned"
    ANSWERED = "answered"

    SAID = "said"
    CORRECTED = "corrected"
    TAPPED = "tapped"
    FORGED = "forged"
    COPIED = "copied"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    GONE = "gone"
    MIGRATED = "migrated"
    JOINED = "joined"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Event:
    """One deed: when (UTC), who, in which chat, on which message, and what it then looked like."""

    number: int
    at: datetime
    who: str
    account: int
    chat: int
    deed: Deed
    message_id: int | None = None
    text: str = ""
    entities: tuple[Entity, ...] = ()
    buttons: Rows = ()
    photo: bytes | None = field(default=None, repr=False)
    document: bytes | None = field(default=None, repr=False)
    silent: bool = False


class History:
    """The log of events; iterable, indexable, and one can wait for the next one."""

    def __init__(self) -> None:
        """Begin empty."""
        self.events: list[Event] = []
        self._changed = asyncio.Event()

    def __iter__(self) -> Iterator[Event]:
        """Go through all events, oldest first."""
        return iter(self.events)

    def __len__(self) -> int:
        """Answer how many events there are."""
        return len(self.events)

    def __getitem__(self, index: int) -> Event:
        """Answer one event."""
        return self.events[index]

    def of(self, *deeds: Deed, chat: int | None = None) -> tuple[Event, ...]:
        """Answer the events of these deeds (all, if none is named), in one chat or in all."""
        return tuple(
            event
            for event in self.events
            if (not deeds or event.deed in deeds) and chat in {None, event.chat}
        )

    def since(self, number: int) -> tuple[Event, ...]:
        """Answer the events after that number."""
        return tuple(self.events[number:])

    def add(
        self,
        at: datetime,
        who: str,
        account: int,
        *,
        deed: Deed,
        chat: int,
        message: Message | None = None,
        text: str | None = None,
    ) -> Event:
        """Write an event down; `text` stands in where there is no message or other words count."""
        event = Event(
            number=len(self.events) + 1,
            at=at,
            who=who,
            account=account,
            chat=chat,
            deed=deed,
            message_id=message.id if message else None,
            text=text if text is not None else (message.text if message else ""),
            entities=message.entities if message else (),
            buttons=message.buttons if message else (),
            photo=message.photo if message else None,
            document=message.document if message else None,
            silent=message.silent if message else False,
        )
        self.events.append(event)
        self._changed.set()
        self._changed = asyncio.Event()
        return event

    async def wait_beyond(self, number: int) -> None:
        """Return as soon as there is an event after that number."""
        while len(self.events) <= number:
            await self._changed.wait()

    def clear(self) -> None:
        """Forget everything."""
        self.events.clear()
        self._changed.set()
        self._changed = asyncio.Event()
