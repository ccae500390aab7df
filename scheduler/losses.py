"""Chats that were lost: one is its owner's wish, one after the other is a fault of ours."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.claiming import Claimed

LOST_IN_A_MINUTE = 3
"""More chats than this lost within a minute: it is us, not them."""

MINUTE = timedelta(minutes=1)


class WrongBot(Exception):
    """Chat after chat is closed to us: a wrong token, or another bot's database. Delivery has stopped."""

    def __init__(self) -> None:
        super().__init__(
            f"More than {LOST_IN_A_MINUTE} chats were lost within a minute. Is this token the one of this "
            "database? Nothing is sent until `ldnbot check` has found the token good; then start again. "
            "What was to be sent is kept."
        )


@dataclass(frozen=True, slots=True)
class Loss:
    """One chat that was lost: when, with which row of the outbox, and whose case it is, if a patient's."""

    at: datetime
    row: int
    case_id: str | None


class Losses:
    """What was lost within the last minute, by chat."""

    def __init__(self) -> None:
        self._by_chat: dict[int, Loss] = {}

    def note(self, claimed: Claimed, now: datetime) -> None:
        """Count a chat that was lost with this parcel."""
        self._by_chat[claimed.parcel.chat] = Loss(now, claimed.parcel.row, claimed.case_id)

    def lately(self, now: datetime) -> tuple[Loss, ...]:
        """Return what was lost within a minute, and forget the rest."""
        self._by_chat = {chat: loss for chat, loss in self._by_chat.items() if now - loss.at < MINUTE}
        return tuple(self._by_chat.values())
