"""The weekly questions after a course has ended, where the patient wants them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Week:
    """One check-in: its care day, pain in points (0-10), and how things are overall (1-7)."""

    day: date
    pain: int | None = None
    overall: int | None = None


@dataclass(frozen=True, slots=True)
class Aftercare:
    """Weekly check-ins that the patient said yes to, until the last summary."""

    since: date
    weeks: tuple[Week, ...] = ()
