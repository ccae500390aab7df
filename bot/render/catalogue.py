"""The gettext catalogues: read from the .po files at start, so that nothing has to be compiled."""

from __future__ import annotations

from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent.parent / "locale"
DOMAIN = "ldnbot"


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that are offered: those with a catalogue."""
    return tuple(sorted(path.parent.parent.name for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po")))


@cache
def catalogue(language: str) -> Catalog:
    """Return the catalogue of a language that is offered (raises FileNotFoundError for another)."""
    with (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=language)


@cache
def translate(language: str, text: str) -> str:
    """Return the text in a language; the English text itself where the catalogue has none."""
    message = catalogue(language).get(text)
    return str(message.string) if message and message.string else text


def translate_many(language: str, one: str, many: str, count: int) -> str:
    """Return the form of a text that fits the count, by the language's own plural rule."""
    found = catalogue(language)
    message = found.get((one, many))
    forms = tuple(message.string) if message and isinstance(message.string, tuple | list) else ()
    if not forms or not all(forms):
        return one if found.locale and found.locale.plural_form(count) == "one" else many
    return str(forms[_form(found, count)])


def _form(found: Catalog, count: int) -> int:
    return int(c2py(found.plural_expr)(count))
