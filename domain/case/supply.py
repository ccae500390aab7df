"""What the patient has at hand, as counted, and counted down since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.dose import Stock


@dataclass(frozen=True, slots=True)
class Supply:
    """What is at hand of each strength; nothing was counted yet where `counted_on` is None."""

    stocks: tuple[Stock, ...] = ()
    counted_on: date | None = None
    taken: tuple[date, ...] = ()
    """The care days whose doses were taken off the count."""
    told: date | None = None
    """When the patient was told that it is time to order: once for a count."""
