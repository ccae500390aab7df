"""The day that a short sentence names."""

from __future__ import annotations

from datetime import date

import pytest

from bot.typed.days import split_day

WEDNESDAY = date(2027, 5, 26)

NAMED = {
    "on Monday it was 7": (24, "it was 7"),
    "Monday was a 7": (24, "was a 7"),
    "monday 7": (24, "7"),
    "mon: 6.5": (24, "6.5"),
    "7/10 on Sunday": (23, "7/10"),
    "last friday 8": (21, "8"),
    "two days ago 6": (24, "6"),
    "6 two days ago": (24, "6"),
    "pain 5 2 days ago": (24, "pain 5"),
    "the day before yesterday 4": (24, "4"),
    "monday 5-6": (24, "5-6"),
    "on 20 May it was 7": (20, "it was 7"),
    "7 on the 24th of May": (24, "7"),
    "took it on Monday": (24, "took it"),
    "two days ago pain 4 and took it": (24, "pain 4 and took it"),
    "monday 6 but forgot the dose": (24, "6 but forgot the dose"),
    "took it on Monday at 22:00": (24, "took it at 22:00"),
    "took it at 10 on Monday": (24, "took it at 10"),
    "took 1.5 mg on Monday": (24, "took 1.5 mg"),
    "Didn\u2019t take it on Friday night": (21, "didn't take it"),
}

NOT_NAMED = (
    "6",
    "on Monday I see the doctor, pain 7",
    "felt sick on Monday",
    "on Wednesday it was 7",  # said on a Wednesday: today, or a week ago
    "sat 6 hours",
    "walked 3 miles, pain 6",
    "yesterday 6",  # a word of the meaning itself
    "on Friday I will see",
)


@pytest.mark.parametrize(("text", "said"), NAMED.items())
def test_a_day_is_split_from_what_is_said_of_it(text: str, said: tuple[int, str]) -> None:
    """The newest day of that name, and the rest as it was typed."""
    assert split_day(text, WEDNESDAY) == (date(2027, 5, said[0]), said[1])


@pytest.mark.parametrize("text", NOT_NAMED)
def test_other_sentences_are_left_whole(text: str) -> None:
    """A day in a sentence about something else moves no number."""
    assert split_day(text, WEDNESDAY) is None
