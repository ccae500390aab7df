"""Chats: private ones and groups, each with its own message numbers."""

from dataclasses import dataclass, field
from typing import Literal

from sandbox.keyboards import ReplyKeyboard
from sandbox.messages import Message

Kind = Literal["private", "group", "supergroup"]
BotStatus = Literal["member", "administrator", "left", "kicked"]


@dataclass(slots=True)
class Chat:
    """One chat. A private chat has the number of its person and exists for the bot once `started`."""

    id: int
    kind: Kind
    title: str = ""
    members: set[int] = field(default_factory=set)
    admins: set[int] = field(default_factory=set)
    started: bool = False
    bot_status: BotStatus = "left"
    migrated_to: int | None = None
    reply_keyboard: ReplyKeyboard | None = None
    action: str = ""
    shown: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0

    @property
    def messages(self) -> tuple[Message, ...]:
        """Answer what the chat shows now, oldest first."""
        return tuple(self.shown[number] for number in sorted(self.shown))

    @property
    def pinned(self) -> Message | None:
        """Answer the newest pinned message."""
        pinned = [message for message in self.messages if message.pinned]
        return pinned[-1] if pinned else None

    @property
    def is_group(self) -> bool:
        """Tell whether several people read here."""
        return self.kind != "private"

    def next_id(self) -> int:
        """Answer the number of the next message."""
        self.last_id += 1
        return self.last_id
