"""The example plans are plans: within their ceiling, upwards, and each names its source."""

import pytest

from domain.dose import Dose
from domain.prescription import parse_plan
from domain.templates import TEMPLATES, Template, template


@pytest.mark.parametrize("example", TEMPLATES, ids=lambda example: example.key)
def test_every_example_is_a_whole_plan_with_a_source(example: Template) -> None:
    """Doses rise within the ceiling, only the last step is without an end."""
    doses = [step.a_day for step in example.steps]
    assert doses == sorted(set(doses))
    assert doses[-1] <= example.ceiling
    assert [step.days is None for step in example.steps] == [False] * (len(doses) - 1) + [True]
    assert example.source


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("weekly-1mg", "1x7, 2x7, 3x7, 4x7, 4.5"),
        ("gentle-0.5mg-14d", "0.5x14, 1x14, 1.5x14, 2x14, 2.5x14, 3x14, 3.5x14, 4x14, 4.5"),
        ("liquid-0.5mg-7d", "0.5x7, 1x7, 1.5x7, 2x7, 2.5x7, 3x7, 3.5x7, 4x7, 4.5"),
        ("three-step-7d", "1.5x7, 3x7, 4.5"),
        ("three-step-14d", "1.5x14, 3x14, 4.5"),
        ("full-from-day-1", "4.5"),
        ("final-trial-6mg", "1.5x7, 3x7, 4.5x7, 6"),
        ("morning-split", "1.5 morning x7, 1.5 twice daily x42, then 4.5"),
        ("slow-monthly", "1x30, 2x30, 3"),
    ],
)
def test_the_examples_are_those_in_use(key: str, text: str) -> None:
    """Step by step as their sources have them."""
    found = template(key)
    assert found is not None
    assert found.steps == parse_plan(text, Dose(6000))


def test_every_key_is_one_example_and_another_key_is_none() -> None:
    """No two share a key."""
    assert len({one.key for one in TEMPLATES}) == len(TEMPLATES) == 9
    assert template("morning") is None
