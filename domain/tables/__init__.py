"""A diary as tables, for whoever reads it with another program. Columns and values: docs/export.md.

They follow from the facts alone. Each value is text: days as 2027-05-18, moments as ISO 8601 with their
offset, once in UTC and once as the patient's clock showed them, numbers with a point.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from domain.case import Case, Outcome, Slot
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.running import dose_on
from domain.tables import course  # noqa: F401  registers its arms
from domain.tables.book import COLUMNS, Book, Key, Lines, Row, Table
from domain.tables.lines import note

__all__ = ["COLUMNS", "Table", "tables_of"]


def tables_of(begun: Case, facts: Iterable[tuple[datetime, Fact]]) -> tuple[Table, ...]:
    """Return the tables of all facts about a case, each given with when it was recorded (aware UTC).

    `begun` is the case before the first of them.
    """
    book, case = Book(), begun
    for at, fact in facts:
        case = evolve(case, fact)
        note(fact, book, case, at)
    _fill_doses(book, case)
    for number, leg in enumerate(case.legs):
        book.put("course", (number,), leg.since, leg.step + 1, leg.dose, leg.kind)
    return tuple(
        Table(name, columns, tuple(tuple(line) for line in _sorted(book.lines[name])))
        for name, columns in COLUMNS.items()
    )


def _sorted(lines: Lines) -> Iterator[list[str]]:
    yield from (lines[key] for key in sorted(lines, key=_place))


def _place(key: Key) -> Row:
    """Days and moments in order of time, numbers in order of size."""
    return tuple(part.isoformat() if isinstance(part, date) else f"{part!s:>12}" for part in key)


def _fill_doses(book: Book, case: Case) -> None:
    """Every day on which a dose was due has a line: not known where nothing else was said."""
    for due, slot in book.due:
        if (due, slot) not in book.lines["doses"]:
            book.put("doses", (due, slot), due, "", Outcome.NOT_KNOWN, "", "", "", "", slot, "")
    for key, line in book.lines["doses"].items():
        day, of = date.fromisoformat(line[0]), Slot.MORNING if key[1] == Slot.MORNING else Slot.MAIN
        whole = dose_on(case.legs, day) if of is Slot.MAIN else None
        book.change("doses", key, due_mg=book.due.get((day, of)) or whole)
