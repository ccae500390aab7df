"""Plain words for paper: what the catalogue says, without markup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import unescape

from bot.render.reader import Reader

MOST = 8
"""Lines of one list that the page has room for: the newest are shown, the rest is counted."""


@dataclass(frozen=True, slots=True)
class Plain:
    """What is said to a reader about the days up to a care day, as plain words."""

    reader: Reader
    today: date

    def say(self, text: str, **values: object) -> str:
        """Return a text of the catalogue as plain words."""
        return unescape(self.reader.say(text, **values))

    def day(self, day: date) -> str:
        """Return a day with its year: the page is read long after."""
        return f"{self.reader.month_day(day)} {day.year}"

    def newest(self, lines: list[str]) -> tuple[str, ...]:
        """Return the newest lines that the page has room for, and how many came before."""
        if len(lines) <= MOST:
            return tuple(lines)
        return (self.say("and {count} before", count=len(lines) - MOST + 1), *lines[1 - MOST :])
