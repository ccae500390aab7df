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


@pytest.mark.parametrize(
    ("text", "notion"),
    [
        ("another doctor changed my plan", "plan_changed"),
        ("the hospital doctor changed my dose", "plan_changed"),
        ("my rheumatologist put me on 3 mg", "plan_changed"),
        ("they put me on 3 mg", "plan_changed"),
        ("my prescriber changed my plan", "plan_changed"),
        ("my dose was changed", "plan_changed"),
        ("Dr Okafor raised it to 3 mg", "plan_changed"),
        ("can I take ibuprofen", "may_take"),
        ("could I still take my antihistamine?", "may_take"),
        ("is it ok to take paracetamol with it", "may_take"),
        ("when does it get better", "when_better"),
        ("how long does it take to work", "when_better"),
        ("what dose am I on", "which_dose"),
    ],
)
def test_an_ordinary_sentence_is_understood(text: str, notion: str) -> None:
    """What somebody changed, and what is asked; mutant: another person's words are left out."""
    assert notion in understand(text).notions


@pytest.mark.parametrize(
    "text",
    [
        "doctor hasn't changed my dose",
        "what if my doctor changes my dose",
        "my rheumatologist put me on steroids",
        "I may take it later",
        "pain is not better",
    ],
)
def test_what_is_denied_supposed_or_about_else_is_none_of_these(text: str) -> None:
    """Nothing is guessed from a word alone."""
    assert not {"plan_changed", "may_take", "when_better"}.intersection(understand(text).notions)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("when is my next dose", "next dose"),
        ("When do I take my next dose?", "next dose"),
        ("what is my plan", "plan"),
        ("what's my plan?", "plan"),
        ("how do I stop", "how do i stop"),
        ("how do I stop taking it?", "how do i stop"),
        ("help me", "help"),
    ],
)
def test_a_question_is_the_screen_that_answers_it(text: str, word: str) -> None:
    """As the whole text alone."""
    assert understand(text).word == word


def test_a_doctor_at_a_hospital_is_no_stay_there() -> None:
    """A stay holds the dose; what a hospital doctor changed is asked about. An opioid holds all the same."""
    assert "hospital" not in understand("the hospital doctor changed my dose").mentions
    assert "hospital" in understand("in hospital, they changed my dose").mentions
    assert understand("the hospital doctor gave me codeine").mentions == ("opioid",)
