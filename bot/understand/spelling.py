"""Words in the spelling of the lexicon: listed slips, then the likeliest word within one or two strokes."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understand.keyboard import weigh_slip
from bot.understand.lexicon import Lexicon

_SHORTEST: Final = 3  # a shorter word has too many neighbours: only listed slips are corrected
_SURE: Final = 4  # below this many letters only the one word that fits is meant
_LONG: Final = 8  # from here on two strokes may be wrong
_LONGEST: Final = 20  # nothing in the lexicon is longer
_LIKELY: Final = 2  # the weight of a slip that even a short word may hide
_PART: Final = 5  # letters of what may be two words
_DRAWN: Final = re.compile(r"(.)\1{2,}")  # "sooo"


class Speller:
    """Corrects words towards the words of one lexicon; a right word of the language stands as it is."""

    def __init__(
        self, lexicon: Lexicon, vocabulary: Iterable[str], signs: Mapping[str, frozenset[str]]
    ) -> None:
        """`signs`: the words that carry a meaning, each with what it is a sign of."""
        self._slips = lexicon.slips
        self._known = frozenset(vocabulary)
        self._numbers = lexicon.numbers.slips
        self._real = lexicon.real_words
        self._signs = signs
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(word for word in self._known | signs.keys() if len(word) >= _SHORTEST):
            self._by_letter.setdefault(word[0], []).append(word)
        self._glued = frozenset(word for word in lexicon.glued if len(word) > 1)
        self.correct = lru_cache(maxsize=4096)(self._correct)
        self.part = lru_cache(maxsize=4096)(self._part)

    def _part(self, word: str) -> tuple[str, ...]:
        """Answer the two or three words that ran into one; nothing if it is a word, or cannot be parted."""
        if self._is_right(word) or word in self._slips:
            return ()
        for at in range(2, len(word) - 1):
            first, rest = word[:at], word[at:]
            if first not in self._glued:
                continue
            if rest in self._glued:
                return (first, rest)
            deeper = self._part(rest) if len(rest) >= _PART else ()
            if deeper:
                return (first, *deeper)
        return ()

    def _correct(self, word: str) -> str:
        """Answer the word of the lexicon that was meant, or the word itself when none is near."""
        slip = self._slips.get(word)
        if slip is not None:
            return slip
        if word in self._known or word in self._numbers:
            return word
        if word.endswith("in") and f"{word}g" in self._known:
            return f"{word}g"  # "talkin"
        if word in self._real:
            return word
        for shorter in (_DRAWN.sub(r"\1\1", word), _DRAWN.sub(r"\1", word)):
            if shorter != word and (shorter in self._slips or self._is_right(shorter)):
                return self._slips.get(shorter, shorter)
        return self._nearest(word) if _SHORTEST <= len(word) <= _LONGEST else word

    def _is_right(self, word: str) -> bool:
        return word in self._known or word in self._real

    def _nearest(self, word: str) -> str:
        near = [each for letter in dict.fromkeys(word[:2]) for each in self._by_letter.get(letter, [])]
        far = len(word) >= _LONG
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=2 if far else 1, limit=12)
        weights = {
            each: weigh_slip(word, each, int(strokes))
            for each, strokes, _ in found
            if strokes <= 1 or each in self._signs
        }
        least = min(weights.values(), default=0)
        best = [each for each, weight in weights.items() if weight == least]
        telling = [each for each in best if each in self._signs]
        best = telling if len(telling) == 1 else best
        if not best or (len(word) <= _SURE and least > _LIKELY) or (len(word) < _SURE and len(best) > 1):
            return word
        if len({self._signs.get(each) for each in best}) == 1 and best[0] in self._signs:
            return max(best, key=len)  # "knackerd": whichever was meant, it says the same
        return min(best, key=self._real.place)
