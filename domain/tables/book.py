"""The columns of each table, and how values stand in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from domain.case import Case, Slot
from domain.dose import Dose

Row = tuple[str, ...]
Key = tuple[object, ...]
Lines = dict[Key, list[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, the names of its columns, and its rows in order."""

    name: str
    columns: Row
    rows: tuple[Row, ...]


COLUMNS: dict[str, Row] = {
    "ratings": ("care_day", "pain_0_10", "recorded_at_utc", "recorded_at_local", "zone", "on_time"),
    "pain_now": ("at_utc", "at_local", "zone", "care_day", "pain_0_10"),
    "doses": (
        *("care_day", "due_mg", "outcome", "taken_at_utc", "taken_at_local", "zone", "reason", "slot"),
        "in_part",
    ),
    "side_effects": ("number", "effect", "grade", "since", "until"),
    "notes": ("care_day", "written_at_utc", "written_at_local", "zone", "text"),
    "marks": ("care_day", "mark", "marked_at_utc", "marked_at_local", "zone"),
    "overall": ("care_day", "pgic_1_7"),
    "peg": ("care_day", "item", "score_0_10", "answered_at_utc", "answered_at_local", "zone"),
    "alerts": (
        *("number", "kind", "opened_on", "opened_at_utc", "closed_on", "outcome", "red_flags"),
        *(
            "rule",
            "clause",
            "baseline_mean",
            "window_first",
            "window_last",
            "window_mean",
            "window_days_rated",
        ),
    ),
    "plan": ("plan", "valid_from_utc", "step", "dose_mg", "at_least_days", "ceiling_mg", "reported_by"),
    "course": ("since", "step", "dose_mg", "why"),
    "holds": ("number", "cause", "since_utc", "since_local", "zone", "care_day", "ended_on", "ended_by"),
    "pauses": ("since", "until", "ended_on"),
}
"""The tables and their columns, in order: a new column stands at the end, and none changes its meaning."""


@dataclass(slots=True)
class Book:
    """The lines of each table while the facts are read; a later fact replaces the line of its key."""

    lines: dict[str, Lines] = field(default_factory=lambda: {name: {} for name in COLUMNS})
    due: dict[tuple[date, Slot], Dose] = field(default_factory=dict)
    plans: int = 0
    notes: int = 0

    def put(self, table: str, key: Key, *values: object) -> None:
        """Set a line."""
        self.lines[table][key] = [text_of(value) for value in values]

    def drop(self, table: str, key: Key) -> None:
        """Take a line away."""
        self.lines[table].pop(key, None)

    def change(self, table: str, key: Key, **values: object) -> None:
        """Change some values of a line, where there is one."""
        line = self.lines[table].get(key)
        for name, value in values.items() if line is not None else ():
            line[COLUMNS[table].index(name)] = text_of(value)  # type: ignore[index]  # there is a line


def text_of(value: object) -> str:
    """Return a value as it stands in a table."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Dose():
            return f"{value.micrograms / 1000:g}"
        case Fraction():
            return f"{float(value):.2f}"
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def points(halves: int) -> str:
    """Return a score given in half points as "6" or "6.5"."""
    return f"{halves / 2:g}"


def moment_of(at: datetime | None, case: Case) -> tuple[object, object, str]:
    """A moment in UTC and by the patient's clock, with the name of its zone."""
    if at is None:
        return None, None, ""
    return at.astimezone(UTC), at.astimezone(ZoneInfo(case.zone)), case.zone
