"""Words in the spelling of the lexicon: listed slips, then the nearest word within one or two strokes."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understand.lexicon import Lexicon

SHORTEST: Final = 5  # a shorter word has too many neighbours: only listed slips are corrected
_LONG: Final = 8  # from here on two strokes may be wrong
_LONGEST: Final = 20  # nothing in the lexicon is longer
_BRIEF: Final = 4  # words of this length are corrected where the thumb hit the neighbouring key
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class Speller:
    """Corrects words towards the `targets` of one lexicon; a word of its vocabulary stands as it is."""

    def __init__(self, lexicon: Lexicon, vocabulary: Iterable[str], targets: Iterable[str]) -> None:
        self._slips = lexicon.slips
        self._known = frozenset(vocabulary)
        self._real = lexicon.real_words
        self._brief = frozenset(word for word in lexicon.brief if len(word) == _BRIEF)
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(frozenset(targets)):
            if len(word) >= SHORTEST:
                self._by_letter.setdefault(word[0], []).append(word)
        self.correct = lru_cache(maxsize=4096)(self._correct)

    def _correct(self, word: str) -> str:
        """Answer the word of the lexicon that was meant, or the word itself when none or two are as near."""
        slip = self._slips.get(word)
        if slip is not None:
            return slip
        if word in self._known or word in self._real:
            return word
        if len(word) == _BRIEF:
            return self._hit_beside(word)
        if not SHORTEST <= len(word) <= _LONGEST:
            return word
        return self._nearest(word)

    def _nearest(self, word: str) -> str:
        near = self._by_letter.get(word[0], []) + (
            self._by_letter.get(word[1], []) if word[1] != word[0] else []
        )
        strokes = 2 if len(word) >= _LONG else 1
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=strokes, limit=2)
        if not found:
            return word
        tied = len(found) > 1 and found[0][1] == found[1][1]
        return word if tied else found[0][0]

    def _hit_beside(self, word: str) -> str:
        """Answer the one short word of which one letter is the key beside the right one: "tooj"."""
        meant = [each for each in self._brief if _is_beside(word, each)]
        return meant[0] if len(meant) == 1 else word


def _is_beside(typed: str, meant: str) -> bool:
    wrong = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
    return len(wrong) == 1 and wrong[0][1] in _beside(wrong[0][0])


def _beside(key: str) -> str:
    """Answer the letters around this one on a QWERTY keyboard."""
    for number, row in enumerate(_ROWS):
        if key in row:
            at = row.index(key)
            own = row[max(0, at - 1) : at + 2]
            above = _ROWS[number - 1][at : at + 2] if number else ""
            below = _ROWS[number + 1][max(0, at - 1) : at + 1] if number + 1 < len(_ROWS) else ""
            return own + above + below
    return ""
