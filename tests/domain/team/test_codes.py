"""The code of a patient within a team."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.team.codes import DIGITS, LETTERS, code_of


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_no_two_patients_have_one_code(one: int, other: int) -> None:
    """Mutant: a STEP that shares a divisor with the number of codes."""
    assert (code_of(one) == code_of(other)) is (one == other)


def test_a_code_is_a_letter_and_a_digit_and_says_nothing_of_who_came_when() -> None:
    """As long as there are enough of them."""
    first = [code_of(number) for number in range(len(LETTERS) * len(DIGITS))]
    assert all(len(code) == 2 and code[0] in LETTERS and code[1] in DIGITS for code in first)
    assert first != sorted(first)
