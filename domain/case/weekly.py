"""The weekly questions of a case: the last round and what was answered of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Item(StrEnum):
    """One weekly question: the overall one (PGIC, 1-7), or one of the three of PEG (0-10)."""

    OVERALL = "overall"
    PAIN = "pain"
    ENJOYMENT = "enjoyment"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Weekly:
    """The last round of weekly questions."""

    asked: date | None = None
    """The care day on which it began."""
    items: tuple[Item, ...] = ()
    """What it asks, in order."""
    peg: tuple[tuple[Item, int], ...] = ()
    """The answers to its PEG items, in points; the overall one is in `Case.overall`."""
    over: bool = False
    """Given up by the patient, or not waited for any longer."""
    peg_asked: date | None = None
    """The care day of the last round with PEG in it."""
    summed: date | None = None
    """The care day of the round whose week was summed up."""
    not_on: date | None = None
    """The last care day on which the questions of a step, a start or a hold's end were put."""
