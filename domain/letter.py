"""Letters: what a team and a patient write to each other, without the words: those have a table of their own.

A letter is known by a token, in every database the same, for a copy of a diary may come back into another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

LONGEST = 3000
"""How long a letter may be, in UTF-16 units as Telegram counts: what stands around it has to fit as well."""

GRACE = timedelta(seconds=30)
"""How long a letter waits before it leaves: until then it can be taken back or mended."""

LETTERS = "letter:"
"""How the topics of letters begin."""

KEPT = 20
"""Letters that a case remembers; an older one is neither sent again nor taken back."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that was sent, without its words."""

    id: str
    to_team: bool
    at: datetime
    """When it was sent: it leaves so much later (aware UTC)."""
    by: str | None = None
    """Who of the team wrote it."""
    read: bool = False

    def may_change(self, now: datetime) -> bool:
        """Whether it has not left yet."""
        return now < self.at + GRACE


Letters = tuple[Letter, ...]


def topic_of_letter(letter: str) -> str:
    """Return the topic of everything that is said about one letter."""
    return f"{LETTERS}{letter}"


def letter_of(letters: Letters, letter: str) -> Letter | None:
    """Return the letter of this number, None if it was never sent, or is out of mind."""
    return next((each for each in letters if each.id == letter), None)


def awaits_answer(letters: Letters) -> bool:
    """Whether the patient wrote last: what waits for the team, until somebody writes or closes it."""
    return bool(letters) and letters[-1].to_team


def with_letter(letters: Letters, added: Letter) -> Letters:
    """Return the letters with one more, as many as are kept."""
    return (*(each for each in letters if each.id != added.id), added)[-KEPT:]


def without_letter(letters: Letters, gone: str) -> Letters:
    """Return the letters without one that was taken back."""
    return tuple(each for each in letters if each.id != gone)


def with_read(letters: Iterable[Letter], letter: str) -> Letters:
    """Return the letters with one of them read."""
    return tuple(replace(each, read=True) if each.id == letter else each for each in letters)


def is_too_long(text: str) -> bool:
    """Whether a text is longer than a letter may be."""
    return len(text.encode("utf-16-le")) // 2 > LONGEST
