"""The gettext catalogues: read from the .po files at start, so that nothing has to be compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from gettext import c2py
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent.parent / "locale"
DOMAIN = "ldnbot"


REVIEWED_BY, REVIEWED_ON = "X-Fixed-Texts-Reviewed-By", "X-Fixed-Texts-Reviewed-On"
"""Fields of a catalogue's header: who answers for the urgent texts in it, and since when."""

DEFAULT = "en"
"""The language the texts are written in: what has no signed catalogue falls back to it."""

_folders: list[Path] = [LOCALE]


@contextmanager
def also_in(folder: Path) -> Iterator[None]:
    """Look for catalogues in this folder too, as long as this lasts: a translation is tried out."""
    _folders.append(folder)
    _forget()
    try:
        yield
    finally:
        _folders.remove(folder)
        _forget()


def _forget() -> None:
    languages.cache_clear()
    catalogue.cache_clear()
    translate.cache_clear()


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that are offered: the default, and those whose urgent texts are signed."""
    found = {
        path.parent.parent.name for folder in _folders for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po")
    }
    return tuple(sorted(each for each in found if each == DEFAULT or is_signed(each)))


def is_signed(language: str) -> bool:
    """Whether somebody answers for the urgent texts of a catalogue, by name and date."""
    header = _file_of(language).read_text(encoding="utf-8").split("\n\n", 1)[0]
    return all(re.search(rf'^"{field}: *\w', header, re.MULTILINE) for field in (REVIEWED_BY, REVIEWED_ON))


@cache
def catalogue(language: str) -> Catalog:
    """Return the catalogue of a language (raises FileNotFoundError for one that is nowhere)."""
    with _file_of(language).open("rb") as file:
        return read_po(file, locale=language)


def _file_of(language: str) -> Path:
    paths = [folder / language / "LC_MESSAGES" / f"{DOMAIN}.po" for folder in _folders]
    return next((path for path in paths if path.exists()), paths[0])


def own_name(language: str) -> str:
    """Return a language's name in itself: "English", "norsk bokmål"."""
    return str(Locale.parse(language).get_display_name(language) or language)


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
