"""Words in the spelling of the lexicon: listed slips, then the nearest word within one or two strokes."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import takewhile
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

    def __init__(
        self, lexicon: Lexicon, vocabulary: Iterable[str], targets: Mapping[str, frozenset[str]]
    ) -> None:
        """`targets`: the words worth finding, each with what it is a sign of."""
        self._slips = lexicon.slips
        self._known = frozenset(vocabulary)
        self._real = lexicon.real_words
        self._brief = frozenset(word for word in lexicon.brief if len(word) == _BRIEF)
        self._signs = targets
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(targets):
            if len(word) >= SHORTEST:
                self._by_letter.setdefault(word[0], []).append(word)
        self._glued = frozenset(word for word in lexicon.glued if len(word) > 1)
        self.correct = lru_cache(maxsize=4096)(self._correct)
        self.part = lru_cache(maxsize=4096)(self._part)

    def _part(self, word: str) -> tuple[str, ...]:
        """Answer the two or three words that ran into one; nothing if it is a word, or cannot be parted."""
        if word in self._known or word in self._real or word in self._slips:
            return ()
        for at in range(2, len(word) - 1):
            first, rest = word[:at], word[at:]
            if first not in self._glued:
                continue
            if rest in self._glued:
                return (first, rest)
            deeper = self._part(rest) if len(rest) >= SHORTEST else ()
            if deeper:
                return (first, *deeper)
        return ()

    def _correct(self, word: str) -> str:
        """Answer the word of the lexicon that was meant, or the word itself when none or two are as near."""
        slip = self._slips.get(word)
        if slip is not None:
            return slip
        if word in self._known:
            return word
        if word.endswith("in") and f"{word}g" in self._known:
            return f"{word}g"  # "talkin"
        if word in self._real:
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
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=strokes, limit=4)
        if not found:
            return word
        tied = [each[0] for each in found if each[1] == found[0][1]]
        if len(tied) == 1:
            return tied[0]
        swapped = [each for each in tied if sorted(each) == sorted(word)]
        if len(swapped) == 1:  # two letters in the wrong order are the commonest slip of all
            return swapped[0]
        if len({self._signs[each] for each in tied}) == 1:
            return max(tied, key=len)  # "knackerd": whichever was meant, it says the same
        # "breathles" is "breathless" rather than "breathes": the slip comes late in the word.
        first, second = sorted(tied, key=lambda each: _count_shared(word, each), reverse=True)[:2]
        clear = _count_shared(word, first) > _count_shared(word, second) and len(word) >= _LONG
        return first if clear else word

    def _hit_beside(self, word: str) -> str:
        """Answer the one short word of which one letter is the key beside the right one: "tooj"."""
        meant = [each for each in self._brief if _is_beside(word, each)]
        return meant[0] if len(meant) == 1 else word


def _count_shared(word: str, other: str) -> int:
    """Answer how many letters both words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))


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
