"""How time reaches the sandbox: only through what is handed in, never from the machine."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

Now = Callable[[], datetime]
"""Answers the present as an aware UTC datetime."""

SleepUntil = Callable[[datetime], Awaitable[None]]
"""Returns when the handed-in clock has reached that moment."""


class Controls(Protocol):
    """What the composition root plugs in, so that the page can move the clock.

    Everything is in the time of the clock that bot and sandbox share.
    """

    def now(self) -> datetime:
        """Answer the present (aware, UTC)."""
        ...

    async def advance_by(self, seconds: float) -> None:
        """Move the clock on by so many seconds and let everything due in between happen."""
        ...

    async def next_prompt(self) -> None:
        """Move the clock on until the bot has said something of its own accord."""
        ...

    async def settle(self) -> None:
        """Let everything that is due now happen, without moving the clock."""
        ...


def unix(moment: datetime) -> int:
    """Answer the moment as Telegram writes it: whole seconds since 1970."""
    return int(moment.timestamp())
