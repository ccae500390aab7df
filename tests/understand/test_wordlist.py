"""A list of words kept as text answers as a set and a ranking would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.understand.lexicon.wordlist import WordList

WORDS = st.text("abc", min_size=1, max_size=4)


@given(st.lists(WORDS, unique=True), WORDS)
def test_a_word_is_in_the_list_as_a_whole_or_not_at_all(words: list[str], asked: str) -> None:
    """Mutant: `__contains__` looks for the word without the breaks around it."""
    assert (asked in WordList(" ".join(words))) == (asked in words)


@given(st.lists(WORDS, unique=True), st.sets(WORDS))
def test_the_more_frequent_word_has_the_smaller_place(words: list[str], asked: set[str]) -> None:
    """Words that are not listed come last. Mutant: `place` answers -1 for them."""
    listed = WordList("\n".join(words))
    known = [word for word in words if word in asked]
    others = [word for word in asked if word not in words]
    assert sorted(asked, key=listed.place)[: len(known)] == known
    assert {listed.place(word) for word in others} <= {listed.place("not here")}
