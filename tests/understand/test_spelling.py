"""Slips of the thumb: what is read behind them, and what is left alone."""

import pytest

from bot.understand import to_json, understand
from bot.understand.keyboard import find_beside, weigh_slip


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("chset pian", ["heart"]),
        ("i wsih i was dead", ["self_harm"]),
        ("facr swollen", ["allergy"]),
        ("cannpt breathr", ["breathing"]),
        ("dark urne", ["liver"]),
        ("chest paaaain", ["heart"]),
        ("chest pan", ["heart"]),
        ("chess pie", []),
        ("pan pipes on the beach", []),
    ],
)
def test_a_red_flag_is_seen_behind_a_slip(text: str, flags: list[str]) -> None:
    """A word that is none is read as the likeliest one; a right word only beside others of ours."""
    assert to_json(understand(text))["red_flags"] == flags


@pytest.mark.parametrize("text", ["a chance of 6", "state of it", "my manager", "the county", "police"])
def test_right_words_are_left_alone(text: str) -> None:
    """The word "chance" is no slip of "change". Mutant: `words.txt` is empty."""
    assert not understand(text).red_flags
    assert not understand(text).effects
    assert understand(text).dose is None


def test_the_commonest_slips_weigh_least() -> None:
    """Two letters swapped or one doubled, then one left out or the key beside, then any other."""
    weights = [
        weigh_slip("pian", "pain", 1),
        weigh_slip("pan", "pain", 1),
        weigh_slip("paon", "pain", 1),
        weigh_slip("paxin", "pain", 1),
        weigh_slip("pxxin", "pain", 2),
    ]
    assert weights == sorted(weights)
    assert weigh_slip("tightt", "tight", 1) == weigh_slip("tihgt", "tight", 1) == 1


def test_keys_have_neighbours() -> None:
    """On a QWERTY keyboard."""
    assert set(find_beside("g")) == set("fhtyvb")
    assert find_beside("ß") == ""
