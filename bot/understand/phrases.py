"""Phrases of the lexicon, compiled once and found in a row of tokens in one pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.understand.lexicon.shape import Phrases, Words

_GAP: Final = 5  # how many words ".." spans at most

_LINE: Final = "\n"


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a phrase."""

    words: Words
    optional: bool = False
    gap: bool = False
    number: bool = False
    end: bool = False
    start: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: tokens `start` up to but without `end`."""

    key: str
    start: int
    end: int


class Compiler:
    """Turns the phrases of one lexicon into items; the same item is made once and shared."""

    def __init__(self, groups: Mapping[str, Words]) -> None:
        self._groups = groups
        self._items: dict[str, Item] = {
            "..": Item(frozenset(), gap=True),
            "^": Item(frozenset(), start=True),
            "?": Item(frozenset({"?"})),
        }

    def compile(self, phrase: str) -> tuple[Item, ...]:
        """Answer the items of a phrase."""
        return tuple(self._items.get(part) or self._make(part) for part in phrase.split())

    def _make(self, part: str) -> Item:
        alternatives = part.removesuffix("?").split("|")
        words = frozenset(word for each in alternatives for word in self._spell(each))
        item = Item(words - {"#", "$"}, optional=part.endswith("?"), number="#" in words, end="$" in words)
        self._items[part] = item
        return item

    def _spell(self, alternative: str) -> Words:
        bare = alternative.removesuffix("?")
        return self._groups[bare[1:-1]] if bare.startswith("<") else frozenset({bare})


class Finder:
    """Finds the phrases of one table of the lexicon."""

    def __init__(
        self, table: Phrases, compiler: Compiler, negations: Words, *, over_lines: bool = False
    ) -> None:
        """`over_lines`: a phrase may go on in the next line, but not where it has a gap."""
        self._negations = negations
        self._over_lines = over_lines
        self._by_first: dict[str, list[tuple[str, tuple[Item, ...]]]] = {}
        for key, phrases in table.items():
            for phrase in phrases:
                self._add(key, compiler.compile(phrase))
        self._numeric = self._by_first.pop("#", [])

    def _add(self, key: str, items: tuple[Item, ...]) -> None:
        if items[0].start:
            for word in items[1].words:
                self._by_first.setdefault(word, []).append((key, items))
            return
        for offset, item in enumerate(items):
            for word in item.words | ({"#"} if item.number else set()):
                self._by_first.setdefault(word, []).append((key, items[offset:]))
            if not item.optional:
                return

    def find(self, words: tuple[str, ...], numbers: frozenset[int], ends: frozenset[int]) -> tuple[Hit, ...]:
        """Answer every phrase found; of one key at one start the longest.

        `numbers` are tokens that "#" fits, `ends` first tokens after a clause.
        """
        row = _Row(words, numbers, ends, self._negations, self._over_lines)
        hits: list[Hit] = []
        for start, word in enumerate(words):
            known = self._by_first.get(word)
            if known is not None:
                hits.extend(row.match_all(known, start))
            if start in numbers and self._numeric:
                hits.extend(row.match_all(self._numeric, start))
        return tuple(hits)


@dataclass(frozen=True, slots=True)
class _Row:
    words: tuple[str, ...]
    numbers: frozenset[int]
    ends: frozenset[int]
    negations: Words
    over_lines: bool

    def match_all(self, phrases: list[tuple[str, tuple[Item, ...]]], start: int) -> list[Hit]:
        """Answer of each key the longest phrase that begins at this token."""
        longest: dict[str, int] = {}
        for key, items in phrases:
            end = self.match(items, start)
            if end is not None:
                longest[key] = max(end, longest.get(key, 0))
        return [Hit(key, start, end) for key, end in longest.items()]

    def match(self, items: tuple[Item, ...], at: int) -> int | None:
        """Answer where the phrase ends if it begins at this token."""
        if not items:
            return at
        item, rest = items[0], items[1:]
        if item.end and (at in self.ends or at >= len(self.words)):
            return self.match(rest, at)
        if item.gap:
            return self._match_gap(rest, at)
        if item.start:
            return self.match(rest, at) if at == 0 else None
        at = self._next_line(at) if self.over_lines else at
        if at < len(self.words) and (self.words[at] in item.words or (item.number and at in self.numbers)):
            end = self.match(rest, at + 1)
            if end is not None:
                return end
        return self.match(rest, at) if item.optional else None

    def _next_line(self, at: int) -> int:
        while 0 < at < len(self.words) and self.words[at] == _LINE:
            at += 1
        return at

    def _match_gap(self, rest: tuple[Item, ...], at: int) -> int | None:
        for skip in range(_GAP + 1):
            if self.over_lines and self.words[at + skip : at + skip + 1] == (_LINE,):
                return None
            end = self.match(rest, at + skip)
            if end is not None:
                return end
            after = at + skip
            if after >= len(self.words) or after in self.ends or self.words[after] in self.negations:
                return None
        return None


def list_words(tables: Iterable[Phrases], compiler: Compiler) -> Words:
    """Answer every word that occurs in the phrases of these tables."""
    items = {
        item
        for table in tables
        for row in table.values()
        for phrase in row
        for item in compiler.compile(phrase)
    }
    return frozenset(word for item in items for word in item.words)
