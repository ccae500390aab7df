"""On a locked phone: the first line of a message does not name the medicine, unless somebody chose so."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.render import render
from domain.messages.base import Message
from domain.registry import kinds_of
from sandbox.html import parse_html
from tests.bot.test_l9_words import USUAL
from tests.domain.laws.walks import built

NAMES = re.compile(r"naltrexone|\bldn\b|opioid", re.IGNORECASE)
URGENT = frozenset({"FlagText", "FlagAsked"})
"""A red-flag text says first what to do."""
DISCREET = replace(USUAL, discreet=True)


@pytest.mark.parametrize("kind", [k for name, k in sorted(kinds_of(Message).items()) if name not in URGENT])
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_the_first_line_never_names_the_medicine(kind: type[Message], data: st.DataObject) -> None:
    """Of no message. Mutant: `stands` in bot/render/holding.py has the cause on its first line."""
    message = data.draw(built(kind))
    shown = parse_html(render(message, (), DISCREET).html)[0]
    assert not NAMES.search(shown.partition("\n")[0])
