"""The words on buttons, by key; each concern registers its own."""

from __future__ import annotations

from datetime import date, time
from html import unescape

from bot.render.reader import Reader
from domain.dose import Dose, Doses
from domain.notices import Choice, Value

LABELS: dict[str, str] = {}


def register(labels: dict[str, str]) -> None:
    """Add the labels of a concern; raises LookupError when a key means two things."""
    for key, text in labels.items():
        if LABELS.setdefault(key, text) != text:
            raise LookupError(key)


def label(choice: Choice, reader: Reader) -> str:
    """Return the words on a button, its value put in as the reader writes it (plain text, no HTML)."""
    text = reader.say(LABELS[choice.label], value=_shown(choice.value, reader))
    return unescape(text)


def _shown(value: Value | None, reader: Reader) -> str:
    match value:
        case None:
            return ""
        case time():
            return reader.wall(value)
        case date():
            return reader.short_weekday_date(value)
        case Dose():
            return reader.dose(value)
        case Doses():
            return reader.doses(value.each)
        case _:
            return str(value)
