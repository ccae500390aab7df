"""Words that are typed instead of those on a button of the enrolment."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.handlers.otherwise import FREE, OTHER, is_grown_up, said_otherwise, said_with_slips
from bot.house import House
from bot.render import Reader, label
from bot.screens import plain_words
from domain.case import Case, Stage
from domain.decide.enrolment.choices import choices
from domain.enrolment import Draft, Question, reads
from domain.notices import Choice

NOW = datetime(2027, 5, 4, 17, 14, tzinfo=UTC)
READER = Reader(House("Riverside Pain Clinic", "020 7946 0100", "999", "Samaritans, 116 123"))


def at(question: Question) -> Case:
    """Ana, with this question open."""
    return Case("c1", 7, stage=Stage.ENROLLING, draft=Draft(revisited=question))


def offered(question: Question) -> dict[str, Choice]:
    """The buttons of a question by the key of their label."""
    return {choice.label: choice for row in choices(at(question), NOW) for choice in row}


@pytest.mark.parametrize("question", list(OTHER))
def test_every_other_word_means_a_button_of_its_question(question: Question) -> None:
    """One button each; and only one."""
    for key, words in OTHER[question].items():
        for said in words:
            assert said == plain_words(said)
            assert said_otherwise(said, None, at(question), NOW) == offered(question)[key].command, said
    counted = [word for words in OTHER[question].values() for word in words]
    assert len(counted) == len(set(counted))


@pytest.mark.parametrize("question", [q for q in Question if q is not Question.DONE and reads(q) not in FREE])
def test_a_slip_in_a_buttons_words_is_still_that_button(question: Question) -> None:
    """A letter left out, or two changed places, wherever it may have happened."""
    for choice in offered(question).values():
        words = plain_words(label(choice, READER))
        if choice.label == "back" or len(words) < len("seven") or any(c.isdigit() for c in words):
            continue
        for place in range(len(words) - 1):
            swapped = words[:place] + words[place + 1] + words[place] + words[place + 2 :]
            for said in (words[:place] + words[place + 1 :], swapped):
                assert said_with_slips(said, at(question), NOW, READER) == choice.command, (said, words)


@pytest.mark.parametrize("question", [Question.OPIOID, Question.CONDITIONS, Question.MIND])
@pytest.mark.parametrize("said", ["hello", "what", "nothing much", "maybe not", "know", "codeine", "5"])
def test_no_health_answer_is_guessed(question: Question, said: str) -> None:
    """What is neither yes, no nor not sure is asked back."""
    assert said_otherwise(said, None, at(question), NOW) is None
    assert said_with_slips(said, at(question), NOW, READER) is None


@pytest.mark.parametrize("said", ["yes, codeine last week", "Yes tramadol"])
def test_a_yes_with_more_words_is_a_yes(said: str) -> None:
    """The graver answer needs no second try."""
    assert said_otherwise(said, None, at(Question.OPIOID), NOW) == offered(Question.OPIOID)["yes"].command
    listed = offered(Question.CONDITIONS)["one_or_more"].command
    assert said_otherwise(said, None, at(Question.CONDITIONS), NOW) == listed


@pytest.mark.parametrize(
    ("said", "grown_up"),
    [
        ("34", True),
        ("I'm 34", True),
        ("yes, 18 years old", True),
        ("18", True),
        ("17", False),
        ("9", False),
        ("340", False),
    ],
)
def test_an_age_of_18_or_more(said: str, grown_up: bool) -> None:  # noqa: FBT001  a column of the table
    """Nobody is turned away for a number: below 18 the buttons are shown again."""
    assert is_grown_up(said) is grown_up
