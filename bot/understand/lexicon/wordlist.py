"""A long list of words, kept as text: as a set of Python's it would take twenty times the memory."""

from __future__ import annotations

from itertools import groupby


class WordList:
    """Words, the most frequent first; a word is what holds no space."""

    def __init__(self, text: str) -> None:
        """`text`: the words, parted by any white space."""
        listed = text.split()
        self._all = _join(listed)
        self._of = {
            first: _join(list(words)) for first, words in groupby(sorted(listed), lambda word: word[0])
        }

    def __contains__(self, word: str) -> bool:
        """Whether the word is in the list."""
        return f"\n{word}\n" in self._of.get(word[:1], "")

    def place(self, word: str) -> int:
        """Return a number that is smaller the more frequent the word is; largest for one not listed."""
        at = self._all.find(f"\n{word}\n")
        return len(self._all) if at < 0 else at


def _join(words: list[str]) -> str:
    return "\n" + "\n".join(words) + "\n"
