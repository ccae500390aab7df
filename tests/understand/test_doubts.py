"""Doubt: whether a red flag is the writer's own, and now. In doubt it is reported, and said to be so."""

import logging
from dataclasses import replace
from typing import NoReturn

import pytest

from bot.understand import Meaning, understand
from bot.understand.lexicon import ENGLISH
from bot.understand.parser import Parser


@pytest.mark.parametrize(
    "text",
    [
        "had chest pain last week",
        "chest pain gone now",
        "had chest pain yesterday, fine now",
        "used to have palpitations",
        "my lips were swollen yesterday",
        "wanted to die last year",
        "what if I can't breathe",
        "if i get chest pain what do i do",
        "is it normal that my heart races?",
        "should I worry about dark urine?",
        "is my tongue or hers swollen?",
        '"my tongue is swollen"',
        "leaflet says chest pain can happen",
        "song called 'want to die'",
        "took two",
    ],
)
def test_past_asked_anothers_or_quoted_is_in_doubt(text: str) -> None:
    """It is reported all the same."""
    meaning = understand(text)
    assert meaning.red_flags
    assert meaning.doubtful


@pytest.mark.parametrize(
    "text",
    [
        "pain 8 and my tongue feels swollen",
        "why can't I breathe?",
        "chest pain since yesterday",
        "had chest pain last week and it is back",
        "eyes have gone a bit yellow",
        "hives all over my body",
        "passed out earlier",
        "what if i just killed myself",
        "hallucinations last night",
        "I cut myself last night",
        "took two by mistake",
        "my son took my capsule yesterday",
        "crashed my car last week",
        "used to get chest pain. now I can't breathe",
    ],
)
def test_what_is_so_now_is_not_in_doubt(text: str) -> None:
    """Plain words, and things that have happened whenever they did, are taken at their word."""
    meaning = understand(text)
    assert meaning.red_flags
    assert not meaning.doubtful


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain",
        "mum fainted",
        "this is killing me",
        'she said "i cant breathe"',
        "she asked if i had chest pain",
        "can LDN cause palpitations?",
    ],
)
def test_what_is_none_is_not_in_doubt_either(text: str) -> None:
    """Denied, another's, quoted, an idiom, or asked about the medicine: no red flag."""
    meaning = understand(text)
    assert not meaning.red_flags
    assert not meaning.doubtful


@pytest.mark.parametrize("text", ["I want\nto die", "I can't\n\nbreathe", "my tongue is\nswollen"])
def test_words_over_two_lines_are_one_phrase(text: str) -> None:
    """People press Enter in the middle of a sentence."""
    assert understand(text).red_flags


@pytest.mark.parametrize("text", ["mouth dry\nswollen hands", "slept on my chest\npain 6"])
def test_two_lines_about_two_things_stay_two(text: str) -> None:
    """A word of one line and a word of the next make no red flag together."""
    assert not understand(text).red_flags


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("took two", 2), ("took 2 capsules", 2), ("3 tablets taken", 3), ("took 2 tonight", 2),
        ("took two by mistake", None), ("took 2 mg", None), ("took it", None), ("mum took 2 capsules", None),
    ],
)  # fmt: skip
def test_pieces_are_counted_where_nothing_says_too_many(text: str, pieces: int | None) -> None:
    """What is one dose for one person is two for another: that is for the plan to say."""
    assert understand(text).pieces == pieces


@pytest.mark.parametrize(
    ("text", "milligrams"),
    [("took 3 mg", 3), ("had 4.5mg at 9pm", 4.5), ("took 400 mg ibuprofen", None), ("mum took 3 mg", None)],
)
def test_milligrams_are_those_of_this_medicine(text: str, milligrams: float | None) -> None:
    """More than the dose is asked about; another medicine's are not."""
    assert understand(text).milligrams == milligrams


def test_a_text_that_cannot_be_read_keeps_its_red_flag(caplog: pytest.LogCaptureFixture) -> None:
    """A parser that fails at a dose still finds the words beside it, in doubt, and logs no word of them."""
    lost = {name: group for name, group in ENGLISH.groups.items() if name != "verb"}
    broken = Parser(replace(ENGLISH, groups=lost))
    with caplog.at_level(logging.ERROR):
        meaning = broken.understand("pain 6 and I cannot breathe")
        assert (meaning.red_flags, meaning.doubtful) == (("breathing",), True)
        assert broken.understand("6 and all is well").red_flags == ()
    assert "breathe" not in caplog.text
    assert "could not be read" in caplog.text


class Torn(dict[str, str]):
    """A list of a lexicon that cannot be looked into."""

    def get(self, key: str, default: object = None) -> NoReturn:
        """Break."""
        raise RecursionError(key, default)


def test_a_text_that_breaks_all_reading_means_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """No fault leaves the parser: who wrote the text is answered all the same."""
    broken = Parser(replace(ENGLISH, slips=Torn()))
    assert broken.understand("pain 6 and I cannot breathe") == Meaning()
    assert "breathe" not in caplog.text


@pytest.mark.parametrize(
    ("text", "swelling"),
    [
        ("pain 8 and my tongue feels swollen", "tongue"),
        ("my lip is swollen", "lips"),
        ("covered in hives", "hives"),
        ("my tongue and lips are swollen", None),
        ("throat tight", None),
        ("face is puffy, throat closing", None),
        ("chest pain", None),
        ("swollen eyes", None),
    ],
)
def test_one_thing_that_is_swollen_is_named(text: str, swelling: str | None) -> None:
    """For the sentence to say on the telephone; other signs, and several, have the sentence for all."""
    assert understand(text).swelling == swelling
