"""Callbacks: taps on buttons, and what the bot answered to them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.errors import bad_request

ANSWERABLE = timedelta(seconds=150)


@dataclass(slots=True)
class Tap:
    """One tap. `text` is what flashed up for the person once the bot had `answered`."""

    id: str
    at: datetime
    account: int
    chat: int
    message_id: int
    data: str | None = None
    answered: bool = False
    text: str = ""
    alert: bool = False


class Callbacks:
    """All taps that may still be answered."""

    def __init__(self) -> None:
        """Begin with none."""
        self._taps: dict[str, Tap] = {}
        self._next = 4000000001

    def open(self, at: datetime, account: int, chat: int, message_id: int, data: str) -> Tap:
        """Write down a tap."""
        tap = Tap(str(self._next), at, account, chat, message_id, data)
        self._taps[tap.id] = tap
        self._next += 1
        return tap

    def of(self, tap_id: str) -> Tap:
        """Answer a tap; LookupError if there was none of that number."""
        if tap_id not in self._taps:
            raise LookupError("no such tap")
        return self._taps[tap_id]

    def answer(self, tap_id: str, text: str, now: datetime, *, alert: bool) -> Tap:
        """Answer a tap once; raises 400 if it is too old, unknown, or answered already."""
        tap = self._taps.get(tap_id)
        if tap is None or tap.answered or now - tap.at > ANSWERABLE:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        tap.answered, tap.text, tap.alert = True, text, alert
        return tap
