"""Words that take back the number said before, and words that only look so."""

import pytest

from bot.understand import to_json, understand


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("oops i meant 5", 10),
        ("sorry meant 6", 12),
        ("correction 7", 14),
        ("no, 5", 10),
        ("no its a 5", 10),
        ("make that a 6", 12),
        ("should have been 4", 8),
        ("scrap that, 6", 12),
        ("change my rating to 6", 12),
        ("5 not 6", 10),
        ("typo, 6.5", 13),
        ("actually 5", 10),
        ("oops, no pain", 0),
    ],
)
def test_a_slip_is_taken_back(text: str, halves: int) -> None:
    """The number is read, and that it counts instead of another. Mutant: no `_follows_slip`."""
    meaning = understand(text)
    assert meaning.pain_halves == halves
    assert meaning.correction


@pytest.mark.parametrize(
    "text",
    [
        "6",
        "pain 6",
        "no 5",
        "no pain",
        "no nausea, 5",
        "no dose, 5",
        "so 5",
        "id say 5",
        "sorry about last night, 5",
        "no, 5 now",
        "actually its a 7 now",
        "oops",
        "i meant the other one",
        "sorry, took it at 10 not 9",
        "actually i didnt take it",
    ],
)
def test_a_number_of_its_own_takes_nothing_back(text: str) -> None:
    """A "no" of a side effect, an apology, a moment. Mutant: `momentary` is empty; any "no" takes back."""
    assert not understand(text).correction


def test_it_is_no_key_of_what_is_printed() -> None:
    """What is printed of a text has the same keys as ever."""
    assert to_json(understand("oops i meant 5")) == to_json(understand("pain 5"))
