"""The code by which a team speaks of a patient: a letter and a digit, as on a ward's board."""

from __future__ import annotations

LETTERS = "ABCDEFGHKMNPRSTUWXY"
"""Without those that are read as digits, or as each other: I, J, L, O, Q, V, Z."""

DIGITS = "23456789"
STEP = 61
"""Neighbours in time are no neighbours on the board: a code says nothing of who came when.

It shares no divisor with the number of codes, so that each comes once before any comes again.
"""


def code_of(number: int) -> str:
    """Return the code of the so-manieth patient of a team (from 0). The 153rd has two digits."""
    boards = len(LETTERS) * len(DIGITS)
    round_, place = divmod(number, boards)
    place = place * STEP % boards
    letter, digit = LETTERS[place % len(LETTERS)], DIGITS[place // len(LETTERS)]
    return f"{letter}{digit}" if not round_ else f"{letter}{digit}{round_}"
