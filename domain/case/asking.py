"""What the next typed text is wanted for: the one question that a bare "6" or a sentence answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Wanted(StrEnum):
    """What was asked for. A new kind of question that may be answered by typing gets a line here."""

    NOTE = "note"
    NEW_PLAN = "new_plan"
    WEEKLY = "weekly"
    PAUSE_END = "pause_end"
    """The day on which asking begins again."""
    PLACE = "place"
    OWN_NAME = "own_name"
    """The name under which the team knows the patient."""


LASTS = frozenset({Wanted.NEW_PLAN})
"""What is waited for until it is answered or given up; all else only until the next question is asked."""


@dataclass(frozen=True, slots=True)
class AskedFor:
    """The question that was asked last: what it wants, about which care day, and which part of it."""

    wants: Wanted
    day: date | None = None
    item: int = 0
    """Of a question in parts: which part is asked now, from 0."""

    @property
    def lasts(self) -> bool:
        """Whether it is waited for beyond the next question."""
        return self.wants in LASTS
