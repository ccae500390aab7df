"""What a text wants beside pain, dose and side effects."""

from __future__ import annotations

import pytest

from bot.understand import understand


@pytest.mark.parametrize(
    "text",
    [
        "took half",
        "only took half",
        "took half of it",
        "took half a capsule",
        "took 1/2",
        "took ½ of it",
        "took 1 of 2 capsules",
        "took one of two",
        "took only one of my capsules",
        "took most of it",
        "took a bit of it",
        "took it but spat half out",
        "spat some out",
        "spat it out",
        "took the other half",
        "took the rest",
        "took half, pain 6",
    ],
)
def test_a_part_of_the_dose_is_told(text: str) -> None:
    """Mutant: `took half` is left to the words that are merely unsure."""
    assert "part" in understand(text).notions


@pytest.mark.parametrize(
    "text",
    [
        "took half past eleven",
        "took it at half past nine",
        "took half an hour late",
        "took 1 of 2 mg",
        "took 2 of 1.5 mg",
        "took 2 capsules",
        "took it with some of my tea",
        "didn't take half of it",
        "husband took half of it",
        "what if I took half",
        "half the dose",
    ],
)
def test_no_part_of_the_dose_is_told(text: str) -> None:
    """A time, a strength, another person, a question, and the way back to half a dose."""
    assert "part" not in understand(text).notions
