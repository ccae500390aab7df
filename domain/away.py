"""Being away from home: where, by whose clock, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from domain.times import Times

TOPIC = "travel"

AT_MOST = timedelta(days=366)
"""A date of return that lies further ahead was mistyped, or is a move."""


@dataclass(frozen=True, slots=True)
class Away:
    """A journey. The clock that counts is the case's; this says what comes back with the return."""

    zone: str
    """Where the patient is (IANA): the country of this zone has its own emergency number."""
    home: str
    """The zone at home."""
    until: date | None = None
    """The last care day away; None: not known yet."""
    home_times: Times | None = None
    """Of a trip "as at home" recorded before `pinned` was: the times at home, which come back."""
    pinned: bool = False
    """Everything comes at the same moments as at home; else by the clock there."""

    @property
    def as_at_home(self) -> bool:
        """Whether everything comes at the same moments as at home."""
        return self.pinned or self.home_times is not None


@dataclass(frozen=True, slots=True)
class Before:
    """Where the patient was and by which clock, before a trip or a return was said: what undo puts back."""

    away: Away | None
    zone: str
    dose_time: time
    check_time: time
    phone: str | None = None
    """The zone the phone showed, where that was another."""
