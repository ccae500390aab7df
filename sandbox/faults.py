"""Faults: what can go wrong on the way, by script."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What goes wrong. `before`: the call has no effect; `after`: it had, but the bot cannot know."""

    DELAY = "delay"
    RESET_BEFORE = "reset_before"
    RESET_AFTER = "reset_after"
    HANG_BEFORE = "hang_before"
    HANG_AFTER = "hang_after"
    ERROR_BEFORE = "error_before"
    ERROR_AFTER = "error_after"
    HTML_BEFORE = "html_before"
    HTML_AFTER = "html_after"
    TRUNCATED = "truncated"
    UNAUTHORIZED = "unauthorized"
    NOT_FOUND = "not_found"
    FLOOD = "flood"
    DUPLICATED = "duplicated"
    REDELIVERED = "redelivered"
    REORDERED = "reordered"
    UNPARSABLE = "unparsable"


BEFORE = frozenset(
    {
        Kind.RESET_BEFORE,
        Kind.HANG_BEFORE,
        Kind.ERROR_BEFORE,
        Kind.HTML_BEFORE,
        Kind.UNAUTHORIZED,
        Kind.NOT_FOUND,
        Kind.FLOOD,
    }
)
AFTER = frozenset({Kind.RESET_AFTER, Kind.HANG_AFTER, Kind.ERROR_AFTER, Kind.HTML_AFTER, Kind.TRUNCATED})
OF_UPDATES = frozenset({Kind.DUPLICATED, Kind.REDELIVERED, Kind.REORDERED, Kind.UNPARSABLE})


@dataclass(slots=True)
class Fault:
    """One fault: which calls it hits, and how often.

    It hits calls of `method` to `chat` (None: any), after letting `skip` of them pass, `times` times
    (None: until it is taken away). `seconds` belong to `delay` and `flood`, `status` to the errors.
    """

    kind: Kind
    method: str | None = None
    chat: int | None = None
    skip: int = 0
    times: int | None = 1
    seconds: float = 1
    status: int = 502
    seen: int = field(default=0, init=False)
    hits: int = field(default=0, init=False)

    @property
    def spent(self) -> bool:
        """Tell whether it has done all it was to do."""
        return self.times is not None and self.hits >= self.times

    def meets(self, method: str, chat: int | None) -> bool:
        """Count the call if it is one of this fault's, and tell whether it is hit."""
        if self.spent or (self.method or method).lower() != method.lower():
            return False
        if self.chat is not None and self.chat != chat:
            return False
        self.seen += 1
        if self.seen <= self.skip:
            return False
        self.hits += 1
        return True


class Faults:
    """The script: faults are tried in the order in which they were added."""

    def __init__(self) -> None:
        """Begin with a perfect network."""
        self.script: list[Fault] = []

    def add(
        self,
        kind: Kind | str,
        *,
        method: str | None = None,
        chat: int | None = None,
        skip: int = 0,
        times: int | None = 1,
        seconds: float = 1,
        status: int = 502,
    ) -> Fault:
        """Add a fault and answer it, so that its `hits` can be read; ValueError for an unknown kind."""
        kind = Kind(kind)
        if kind in OF_UPDATES:
            method = "getUpdates"
        fault = Fault(kind, method, chat, skip, times, seconds, status)
        self.script.append(fault)
        return fault

    def clear(self) -> None:
        """Take all faults away."""
        self.script.clear()

    def take(self, method: str, chat: int | None) -> tuple[Fault, ...]:
        """Answer the faults that hit this call: any delays and updates' faults, and one breakage."""
        hit: list[Fault] = []
        for fault in self.script:
            breaks = fault.kind in BEFORE | AFTER
            if breaks and any(other.kind in BEFORE | AFTER for other in hit):
                continue
            if fault.meets(method, chat):
                hit.append(fault)
        return tuple(hit)
