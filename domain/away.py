"""Being away from home: where, by whose clock, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

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
    """Dose and check-in times at home, where they stay pinned to the moments at home; None: they shift."""
