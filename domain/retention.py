"""How long a diary is kept: 24 months after its end, as the consent says."""

from __future__ import annotations

from datetime import date, timedelta

YEARS_KEPT = 2
"""24 months after the end of a course, or after the consent was taken back (the consent's own words)."""


def kept_until(finished: date) -> date:
    """Return the day on which a diary that ended on this day is deleted; of 29 February, the 28th."""
    day = finished - timedelta(days=1) if (finished.month, finished.day) == (2, 29) else finished
    return day.replace(year=day.year + YEARS_KEPT)
