"""From what somebody taps or types to the stored choice: opaque keys, and words that equal a label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from bot.render import Reader, label
from bot.render.labels import LABELS
from domain.notices import Choice
from storage.screens import Screen

NO_PLACE = -1
ALIKE = 88.0
"""How much of a word must agree, in percent, for a spelling mistake; "taken" and "not taken" agree by 71."""

YES_OR_NO = frozenset({"yes", "no"})

SHORTEST = 5
"""Shorter words must agree exactly: one wrong letter in "no" makes it something else."""


def split_data(data: str) -> tuple[str, int]:
    """Return token and place of a button's data, which the sender may have made up."""
    token, _, place = data.partition(".")
    return token, int(place) if place.isascii() and place.isdigit() and len(place) < len("1000") else NO_PLACE


def chosen(
    text: str, screens: Iterable[Screen], reader: Reader, word: str | None = None
) -> tuple[Screen, Choice] | None:
    """Return the visible button whose words were typed: exactly on any screen first, then with a mistake.

    `word` is the one word the text stands for, if it does ("nope" is "no"). The screens come in the order in
    which they are to be tried.
    """
    said, seen = plain_words(text), tuple(screens)
    for screen, choice, words in _labels(seen, reader):
        # A number is itself and nothing near it: "-3" is not "3".
        alike = words == text.strip() if words.isdigit() else words in {said, word}
        if words and alike:
            return screen, choice
    if word in YES_OR_NO and (answer := _begins_with(word, seen, reader)) is not None:
        return answer
    return None if len(said) < SHORTEST or any(c.isdigit() for c in said) else _closest(said, seen, reader)


def _begins_with(word: str | None, seen: tuple[Screen, ...], reader: Reader) -> tuple[Screen, Choice] | None:
    """The one button of the message asked last, or replied to, that begins so: "Yes, change it"."""
    found = [
        (screen, choice)
        for screen, choice, words in _labels(seen[:1], reader)
        if words.partition(",")[0] == word
    ]
    return found[0] if len(found) == 1 else None


def plain_words(text: str) -> str:
    """Return words as they are compared: lower case, without marks around them, "1.5 mg" as "1.5mg"."""
    said = re.sub(r"\s+", " ", re.sub(r"[^\w\s/,.:-]", "", text)).strip(" .,:-/_").casefold()
    return re.sub(r"(?<=\d) (?=m[gl]\b)", "", said)


def _closest(said: str, screens: tuple[Screen, ...], reader: Reader) -> tuple[Screen, Choice] | None:
    """The one label that is close enough; two on a screen are no answer."""
    for screen in screens:
        near = [
            (screen, choice)
            for _, choice, words in _labels((screen,), reader)
            if len(words) >= SHORTEST and fuzz.ratio(said, words) >= ALIKE
        ]
        if len(near) == 1:
            return near[0]
    return None


def _labels(screens: tuple[Screen, ...], reader: Reader) -> Iterator[tuple[Screen, Choice, str]]:
    for screen in screens:
        for row in screen.choices:
            for choice in row:
                if choice.label in LABELS:
                    yield screen, choice, plain_words(label(choice, reader))
