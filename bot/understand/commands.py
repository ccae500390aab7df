"""A button's word or a command, when it is the whole message."""

from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understand.lexicon import Lexicon
from bot.understand.lexicon.shape import Phrases
from bot.understand.tokens import MARK, Token

_SHORTEST: Final = 4  # shorter words have too many neighbours: they must be right
_LONG: Final = 9  # from here on two strokes may be wrong
_LONGEST: Final = 40
_FRINGE: Final = frozenset(
    {"please", "pls", "thanks", "thank", "ta", "x", "xx", "lol", "sorry", "ok", "okay"}
)


class Commands:
    """Knows the canonical word of each way of saying it."""

    def __init__(self, lexicon: Lexicon, table: Phrases) -> None:
        self._key_of = {
            _shorten(said, lexicon): key
            for key, ways in table.items()
            for said in (key.replace(",", ""), *ways)
        }
        self._ways = tuple(self._key_of)
        self._negations = lexicon.negations
        self._own = frozenset(word for way in self._ways for word in way.split())
        self._real = lexicon.real_words

    def name(self, tokens: tuple[Token, ...]) -> str | None:
        """Answer the canonical word ("undo"), None if the text is anything more than one."""
        words = [token.text for token in tokens if token.kind != MARK]
        said, raw = " ".join(words), " ".join(token.raw for token in tokens if token.kind != MARK)
        short = " ".join(word for word in words if word not in _FRINGE)
        for form in (said, raw, short):
            if form in self._key_of:
                return self._key_of[form]
        return self._nearest(raw)

    def _nearest(self, said: str) -> str | None:
        if not _SHORTEST <= len(said) <= _LONGEST or any(sign.isdigit() for sign in said):
            return None
        strokes = 2 if len(said) >= _LONG else 1
        found = process.extract(said, self._ways, scorer=OSA.distance, score_cutoff=strokes, limit=3)
        alike = [(way, distance) for way, distance, _ in found if self._is_slip(said, way)]
        keys = {self._key_of[way] for way, distance in alike if distance == alike[0][1]}
        return keys.pop() if len(keys) == 1 else None

    def _is_slip(self, said: str, way: str) -> bool:
        """Answer whether each word is a slip of its counterpart; "have" is no slip of "havent"."""
        ours, theirs = way.split(), said.split()
        pairs = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]]
        right = any(said_word in self._own or said_word in self._real for _, said_word in pairs)
        denied = right or any(way_word in self._negations for way_word, _ in pairs)
        same_start = way[0] == said[0] or sorted(way[:2]) == sorted(said[:2])
        return same_start and len(ours) == len(theirs) and not denied


def _shorten(said: str, lexicon: Lexicon) -> str:
    words = said.split()
    out: list[str] = []
    for word in words:
        merged = lexicon.merged.get((out[-1], word)) if out else None
        if merged is None:
            out.append(word)
        else:
            out[-1] = merged
    return " ".join(out)
