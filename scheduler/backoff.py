"""Waiting longer after each failure in a row, and not at all after the first success."""

from datetime import timedelta


class Backoff:
    """Doubles from `first` to `longest`; no random part, for one process alone waits here."""

    def __init__(self, first: timedelta, longest: timedelta) -> None:
        self._first = first
        self._longest = longest
        self._failures = 0

    def failed(self) -> timedelta:
        """Return how long to wait after one more failure."""
        wait = min(self._first * (1 << min(self._failures, 20)), self._longest)
        self._failures += 1
        return wait

    def worked(self) -> None:
        """Begin anew."""
        self._failures = 0
