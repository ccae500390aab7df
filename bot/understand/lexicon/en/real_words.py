"""Right English words: none of them is a slip of a word of the lexicon.

The 33,000 most frequent words of English, most frequent first, are in `words.txt`: taken from wordfreq 3
(Robyn Speer, "wordfreq", 2022; data under CC BY-SA 4.0), without apostrophes.
"""

from importlib.resources import files

from bot.understand.lexicon.en.forms import words

_RARE = words(
    "gook lain oain sics dosa fose pilk tock",
)


def _read_words() -> dict[str, int]:
    listed = files(__package__).joinpath("words.txt").read_text(encoding="utf-8").split()
    ranked = {word: rank for rank, word in enumerate(listed)}
    return {**dict.fromkeys(_RARE, len(ranked)), **ranked}


REAL_WORDS = _read_words()
