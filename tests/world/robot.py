"""People with phones: what they do, and what they see."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sandbox import Deed, Event, Message, Person, Tap

Settle = Callable[[], Awaitable[None]]


def plain(text: str) -> str:
    """Return a text with ordinary spaces: tests are typed on ordinary keyboards."""
    return text.replace("\xa0", " ").replace("\u202f", " ")


class Robot:
    """One person. Whatever is done here is over, with all that follows from it now, when it returns."""

    def __init__(self, person: Person, settle: Settle, history: Callable[[], tuple[Event, ...]]) -> None:
        """Hold the person's phone."""
        self.phone = person
        self._settle = settle
        self._history = history

    @property
    def id(self) -> int:
        """The number of the account and of the private chat."""
        return self.phone.id

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        return self.phone.last

    @property
    def chat(self) -> tuple[Message, ...]:
        """What the chat shows now, oldest first."""
        return self.phone.chat.messages

    @property
    def heard(self) -> tuple[Message, ...]:
        """The bot's messages that the chat shows now, oldest first."""
        return tuple(message for message in self.chat if message.from_bot)

    @property
    def buttons(self) -> tuple[str, ...]:
        """The words on the buttons of the newest message."""
        return tuple(plain(label) for row in self.last.labels for label in row)

    async def starts(self, payload: str = "") -> Message:
        """Press Start, with the secret of an invitation or without."""
        return await self._done(self.phone.starts(payload))

    async def says(self, text: str, *, reply_to: Message | int | None = None) -> Message:
        """Type something."""
        return await self._done(self.phone.says(text, reply_to=reply_to))

    async def taps(self, button: str | int, message: Message | int | None = None) -> Tap:
        """Tap a button by its words, on the newest message that has it or on the one that is named."""
        tap = self.phone.taps(self._as_written(button) if isinstance(button, str) else button, message)
        await self._settle()
        return tap

    async def forges(self, data: str, message_id: int, *, chat: int | None = None) -> Tap:
        """Send a tap that no button offers."""
        tap = self.phone.forges(data, message_id, chat=chat)
        await self._settle()
        return tap

    async def edits(self, message: Message, text: str) -> Message:
        """Correct an own message."""
        return await self._done(self.phone.edits(message, text))

    async def blocks(self) -> None:
        """Block the bot."""
        self.phone.blocks()
        await self._settle()

    async def unblocks(self) -> None:
        """Unblock the bot."""
        self.phone.unblocks()
        await self._settle()

    def sees(self, fragment: str) -> Message:
        """Return the newest message that shows these words now; fails with the chat if none does."""
        for message in reversed(self.heard):
            if fragment in plain(message.text):
                return message
        raise AssertionError(f"{fragment!r} is not to be seen in:\n{self.transcript()}")

    def sees_nothing_of(self, fragment: str) -> None:
        """Fail if any message of the bot shows these words now."""
        shown = [message for message in self.heard if fragment in plain(message.text)]
        if shown:
            raise AssertionError(f"{fragment!r} is to be seen in:\n{self.transcript()}")

    def offered(self, label: str) -> Message:
        """Return the newest message that offers this button; fails with the chat if none does."""
        for message in reversed(self.heard):
            if any(label == plain(each) for row in message.labels for each in row):
                return message
        raise AssertionError(f"no button {label!r} in:\n{self.transcript()}")

    def sent(self) -> tuple[Event, ...]:
        """Return every message the bot has sent into the chat, as it was then."""
        return tuple(event for event in self._history() if event.chat == self.id and event.deed is Deed.SENT)

    def transcript(self) -> str:
        """Return the chat as it shows now, for people who read a failed test."""
        lines = []
        for message in self.chat:
            who = "bot" if message.from_bot else "   "
            rows = " / ".join(" ".join(f"[{label}]" for label in row) for row in message.labels)
            lines.append(f"{message.at:%a %d %b %H:%M} {who} {message.text} {rows}".rstrip())
        return "\n".join(lines)

    def _as_written(self, label: str) -> str:
        """The label as it stands on a button: its spaces may be unbreakable."""
        for message in reversed(self.heard):
            for each in (each for row in message.labels for each in row):
                if plain(each) == label:
                    return each
        return label

    async def _done(self, message: Message) -> Message:
        await self._settle()
        return message
