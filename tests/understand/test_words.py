"""A button's word, a lone number, and numbers that are not clear."""

from datetime import time

import pytest

from bot.understand import understand


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Taken", "taken"),
        ("took it", "taken"),
        ("later", "later"),
        ("Earlier...", "earlier"),
        ("not today", "not today"),
        ("unod", "undo"),
        ("chnage", "change"),
        ("HELP", "help"),
        ("/help", "help"),
        ("same as yesterdy", "same as yesterday"),
        ("yes", "yes"),
        ("no", "no"),
        ("not shure", "not sure"),
        ("none", "none"),
        ("its to much", "it is too much"),
        ("I've contacted them", "i have contacted them"),
        ("remind me tomorow", "remind me tomorrow"),
        ("stay on this doze", "stay on this dose"),
        ("go back one step", "go back one step"),
        ("Pause please", "pause"),
        ("I'm here", "i am here"),
        ("i mistyped", "i mistyped"),
    ],
)
def test_a_buttons_word_is_known_with_slips(text: str, word: str) -> None:
    """The whole message is one button's word, spelled as people spell it."""
    assert understand(text).word == word


@pytest.mark.parametrize(
    "text",
    [
        "havent taken it",
        "did I take it?",
        "not taken my tablets out of the bag",
        "pain 7",
        "yes took it at 10",
        "",
    ],
)
def test_more_than_a_word_is_no_word(text: str) -> None:
    """A word is never read into a sentence, least of all its opposite."""
    assert understand(text).word is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("6", True),
        ("six", True),
        ("8️⃣", True),
        ("50", True),
        ("²", True),
        ("-3", True),
        ("6/10", False),
        ("pain 6", False),
    ],
)
def test_a_lone_number_is_bare(text: str, *, bare: bool) -> None:
    """Only a text that is nothing but a number is bare: what it answers is for the conversation to say."""
    assert understand(text).bare is bare


def test_unclear_numbers_are_given_as_typed() -> None:
    """What must be asked about is named in the writer's own form."""
    assert understand("50").numbers_unclear == ("50",)
    assert understand("²").numbers_unclear == ("²",)
    assert understand("pain 6, nausea 5").numbers_unclear == ()


def test_an_evening_hour_is_read_as_evening() -> None:
    """A bare hour from 6 to 11 is evening, "am" or "morning" is kept, and 3 is asked about."""
    assert understand("took it at 10").taken_at == time(22)
    assert understand("took it at 10 this morning").taken_at == time(10)
    unclear = understand("took it at 3")
    assert (unclear.dose, unclear.taken_at, unclear.ask) == ("taken", None, "dose")


def test_a_half_point_is_kept_in_halves() -> None:
    """6.5 is 13 half points."""
    assert understand("six and a half").pain_halves == 13
