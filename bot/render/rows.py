"""Rows of buttons as a reader prefers them.

The order of the buttons never changes, so neither does what a token and a place stand for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from bot.render.reader import Reader

FITS = {3: 8, 2: 14}
"""How many share a row, three at most, and the longest label in characters that a phone then shows uncut."""


class Worded(Protocol):
    """Whatever has words on it."""

    @property
    def text(self) -> str:
        """The words."""
        ...


B = TypeVar("B", bound=Worded)


def flow(rows: Sequence[Sequence[B]], reader: Reader) -> tuple[tuple[B, ...], ...]:
    """Return the rows as they are meant, or with large buttons: broken up, each part about as long."""
    if not reader.large_buttons:
        return tuple(tuple(row) for row in rows)
    return tuple(part for row in rows for part in _broken(row))


def _broken(row: Sequence[B]) -> Iterator[tuple[B, ...]]:
    wide = _wide(row)
    parts = -(-len(row) // wide)
    done = 0
    for part in range(parts):
        size = -(-(len(row) - done) // (parts - part))
        yield tuple(row[done : done + size])
        done += size


def _wide(row: Sequence[B]) -> int:
    """How many of these share a row: three short ones, two longer ones, a long one stands alone."""
    longest = max((len(button.text) for button in row), default=0)
    return next((wide for wide, characters in FITS.items() if longest <= characters), 1)
