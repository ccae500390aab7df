"""Emergency numbers abroad: each with the page it was read on, and none guessed."""

from __future__ import annotations

import re

from bot.abroad import EMERGENCY


def test_each_number_names_the_page_it_was_read_on() -> None:
    """Digits alone, and an address; mutant: a number with the name of an authority."""
    assert all(re.fullmatch(r"[0-9]{3,5}", number) for number, _ in EMERGENCY.values())
    assert all(re.fullmatch(r"https?://[\w.-]+/\S+", page) for _, page in EMERGENCY.values())


def test_countries_without_a_page_are_not_in_the_table() -> None:
    """There it is "the local emergency number"."""
    assert not {"AR", "BH", "CL", "KE", "PH", "QA", "RU"} & set(EMERGENCY)
