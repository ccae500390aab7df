"""A patient's times: of the dose, of the pain question, and the two sets of people who work shifts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from domain.moments import hours_apart

TOPIC = "times"

USUAL_MORNING = time(9)

BETWEEN_TWO = 6
"""Hours between the times of two doses a day, at least: half of their usual distance (ours, no trial)."""


def usual_morning(dose: time) -> time:
    """Return the time of the morning's dose where nobody chose: 9:00, or half a day from the other one."""
    if hours_apart(USUAL_MORNING, dose) >= BETWEEN_TWO:
        return USUAL_MORNING
    return dose.replace(hour=(dose.hour + 12) % 24)


class Which(StrEnum):
    """Which time is meant."""

    DOSE = "dose"
    CHECK = "check"
    MORNING = "morning"
    """Of the morning's dose."""
    OTHER = "other"
    """The dose time of the set that is not in use."""
    OTHER_MORNING = "other_morning"
    """Of the morning's dose in that set."""


class Shift(StrEnum):
    """The two sets of times of somebody who works shifts."""

    DAY = "day"
    NIGHT = "night"

    @property
    def other(self) -> Shift:
        """The other set."""
        return Shift.NIGHT if self is Shift.DAY else Shift.DAY


@dataclass(frozen=True, slots=True)
class Times:
    """Wall times in the patient's zone."""

    dose: time
    check: time
    morning: time | None = None
    """Of the morning's dose, where the plan has one; None: not asked yet."""

    @property
    def together(self) -> bool:
        """Whether pain and dose have one and the same time."""
        return self.dose == self.check


@dataclass(frozen=True, slots=True)
class Sets:
    """The times in use, which set they are, and the other set; without shifts there is one set alone."""

    times: Times
    shift: Shift | None = None
    other: Times | None = None


@dataclass(frozen=True, slots=True)
class Coming:
    """Times that begin once the evening of this care day was asked about, at the old ones."""

    after: date
    sets: Sets
