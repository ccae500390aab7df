"""Red flags found without reading: for a text that the parser cannot read, so that none is swallowed."""

import re

from bot.understand.flags import name_flags
from bot.understand.lexicon import Lexicon
from bot.understand.phrases import Finder

_WORDS = re.compile(r"[a-z]+|\d+")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")


def scan_flags(text: str, lexicon: Lexicon, flags: Finder) -> tuple[str, ...]:
    """Answer the red flags whose words stand in the text, denied or not: all of them are in doubt."""
    words: list[str] = []
    for raw in _WORDS.findall(text.lower().translate(_APOSTROPHES)):
        word = lexicon.slips.get(raw, raw)
        merged = lexicon.merged.get((words[-1], word)) if words else None
        words[-1:] = [merged] if merged is not None else [*words[-1:], word]
    found = flags.find(tuple(words), frozenset(), frozenset())
    # Whose mouth it was cannot be told without reading; a dose taken is no red flag.
    return name_flags([hit for hit in found if hit.key != "~mine"], opioid=False)
