"""What leaves a decision: notices through the outbox, the answer straight back, and what is withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from typing import Protocol

from domain.case import Case
from domain.commands.base import Command
from domain.dose import Dose, Doses
from domain.messages.base import Message

Value = int | str | date | time | Dose | Doses
"""What a button's label may carry beside its key: formatted at the edge, in the reader's language."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One button: the key of its label, the command behind it, and a value that the label shows."""

    label: str
    command: Command
    value: Value | None = None


Rows = tuple[tuple[Choice, ...], ...]


class WhenUnsure(StrEnum):
    """What to do when it is not known whether a message arrived: two dose prompts could mean two doses."""

    DROP = "drop"
    ONCE_MORE = "once_more"
    UNTIL_DELIVERED = "until_delivered"


class Gravity(IntEnum):
    """Who goes first: lower is graver."""

    ALERT = 0
    DOSE = 1
    QUESTION = 2
    RECEIPT = 3


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the bot starts to say. `key` makes saying it twice impossible to enqueue.

    `topic` groups messages about one thing (`day:2027-05-25`): answering one closes the buttons of the
    others, and a withdrawal names a topic. After `expires_at` it is no longer sent.
    """

    key: str
    person: int
    message: Message
    topic: str
    due_at: datetime
    choices: Rows = ()
    expires_at: datetime | None = None
    when_unsure: WhenUnsure = WhenUnsure.ONCE_MORE
    gravity: Gravity = Gravity.QUESTION
    silent: bool = False
    about: str | None = None
    """The case that a team is told of: it is deleted with that. A case's own notices need none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answers straight back: it edits the tapped message, or stands below a typed one.

    `below` keeps the tapped message as it is and puts the answer below it.
    """

    message: Message
    topic: str
    choices: Rows = ()
    below: bool = False


@dataclass(frozen=True, slots=True)
class Parcel:
    """A notice on its way: to which chat, in which language, and the button token."""

    row: int
    chat: int
    language: str
    message: Message
    choices: Rows
    token: str | None
    silent: bool
    repeat: int
    """0 the first time; alerts are numbered when they are repeated."""
    case: Case | None = None
    """The case as it was when this left: how its patient reads. None where it cannot be read itself."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """It arrived, as this message of the chat."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Retry:
    """It was not sent: try again after so many seconds."""

    after: float


@dataclass(frozen=True, slots=True)
class Migrated:
    """It was not sent: the group lives at another chat now."""

    chat: int


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may have arrived, or not."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The chat is closed to the bot for good: blocked, deleted, kicked."""


@dataclass(frozen=True, slots=True)
class Malformed:
    """Telegram refused the form of it, even as plain text."""


Delivery = Delivered | Retry | Migrated | Unsure | Unreachable | Malformed


class Send(Protocol):
    """How a parcel reaches a chat; never raises for what the network does."""

    async def __call__(self, parcel: Parcel) -> Delivery:
        """Send the parcel once and say what became of it."""
        ...
