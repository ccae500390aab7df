"""Own marks in a sentence: what sets one, and what only sounds like it."""

from __future__ import annotations

import pytest

from bot.typed.marks import find_marks
from domain.marks import Mark

SAID = {
    "period started": Mark.PERIOD,
    "Period": Mark.PERIOD,
    "on my period today": Mark.PERIOD,
    "pain 6, period started": Mark.PERIOD,
    "bad night": Mark.BAD_NIGHT,
    "had a terrible night again": Mark.BAD_NIGHT,
    "I overdid it in the garden": Mark.OVERDID,
    "did too much today": Mark.OVERDID,
    "so stressed": Mark.STRESS,
    "stressful day": Mark.STRESS,
    "I have a chest infection": Mark.INFECTION,
    "got a cold": Mark.INFECTION,
    "I\u2019ve sprained my ankle": Mark.INJURY,
    "had a fall": Mark.INJURY,
}

UNSAID = (
    "no period yet",
    "my period is late",
    "missed my period",
    "a long period of pain",
    "adjustment period",
    "no bad night",
    "good night",
    "not stressed",
    "worried about an infection",
    "my daughter has an ear infection",
    "if I get a cold",
    "it's too much",
    "pain 6",
)


@pytest.mark.parametrize(("text", "mark"), SAID.items())
def test_a_plain_statement_sets_its_mark(text: str, mark: Mark) -> None:
    """One mark, whatever else the text says."""
    assert find_marks(text)[0] == (mark,)


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_denied_feared_or_somebody_elses_sets_none(text: str) -> None:
    """Nothing is guessed."""
    assert find_marks(text) == ((), find_marks(text)[1])


def test_the_rest_is_what_else_was_said() -> None:
    """“slept badly” beside “bad night” is still a side effect."""
    assert find_marks("pain 7, bad night, slept badly")[1] == "pain 7, slept badly"
