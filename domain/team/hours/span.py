"""The working hours of a team: from when to when on some days of the week, by the clock of a zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import combinations

from domain.zones import is_zone

MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when the team reads on some days of the week, within one calendar day.

    Raises ValueError for no days, for days that are none or out of order, and for a span that is empty or
    closes before it opens: a night is two spans.
    """

    weekdays: tuple[int, ...]
    """From Monday = 0 to Sunday = 6, rising."""
    opens: time
    closes: time
    """Midnight is the end of the day: from 0:00 to 0:00 is all of it."""

    def __post_init__(self) -> None:
        if not self.weekdays or not set(self.weekdays) <= set(range(7)):
            raise ValueError("no days of the week")
        if self.weekdays != tuple(sorted(set(self.weekdays))):
            raise ValueError("the days are not in order")
        if self.closes != MIDNIGHT and self.opens >= self.closes:
            raise ValueError("closes before it opens")

    def overlaps(self, other: Span) -> bool:
        """Whether there is a time of the week in both. Two that only touch do not overlap."""
        return (
            not set(self.weekdays).isdisjoint(other.weekdays)
            and (other.closes == MIDNIGHT or self.opens < other.closes)
            and (self.closes == MIDNIGHT or other.opens < self.closes)
        )


@dataclass(frozen=True, slots=True)
class TeamHours:
    """The working hours of a team: one span or more, by the clock of a zone.

    Raises ValueError for no span, for two that overlap, and for a zone that is none: a team that never reads
    cannot be written down, so that whatever waits for its next opening ends.
    """

    spans: tuple[Span, ...]
    zone: str

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError("a team that never reads")
        if any(one.overlaps(other) for one, other in combinations(self.spans, 2)):
            raise ValueError("two spans overlap")
        if not is_zone(self.zone):
            raise ValueError("no such zone")
