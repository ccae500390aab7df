"""L9: rendering is total over messages and languages, within limits, valid, and says nothing forbidden."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import domain.messages
from bot.house import House
from bot.render import Reader, render
from bot.render.catalogue import also_in, languages
from bot.render.labels import LABELS
from domain.messages.base import Message
from domain.messages.summary import SummaryView
from domain.registry import kinds_of
from sandbox.html import parse_html
from tests.domain.laws.walks import built
from tests.world.tongues import write_language

for _module in pkgutil.walk_packages(domain.messages.__path__, "domain.messages."):
    importlib.import_module(_module.name)

FULL = House(
    "Riverside Pain Clinic",
    "Riverside, 020 7946 0100",
    "999",
    "Samaritans, 116 123",
    "NHS 111",
    "Mon-Fri 9-17",
    "NHS 111",
)  # fmt: skip
BARE = House("Riverside Pain Clinic", "Riverside, 020 7946 0100", "999", "Samaritans, 116 123")
FORBIDDEN = {"en": ("is safe", "normal", "nothing to worry about", "stop taking")}
USUAL = Reader(FULL, "en", "Europe/London")
WAYS = (
    USUAL,
    replace(USUAL, large_buttons=True),
    replace(USUAL, short_text=True),
    replace(USUAL, fewer_numbers=True),
    replace(USUAL, large_buttons=True, short_text=True, fewer_numbers=True, discreet=False),
)
"""Every way of showing by itself, and all of them at once."""
LONGEST, LONGEST_CAPTION = 4096, 1024


def test_every_language_has_its_forbidden_phrases() -> None:
    """A language without the list of what must not be said is not offered."""
    assert set(languages()) == set(FORBIDDEN)


@pytest.mark.parametrize("kind", [kind for _, kind in sorted(kinds_of(Message).items())])
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_is_meant_can_be_said(kind: type[Message], data: st.DataObject) -> None:
    """L9. Mutant: `esc` in bot/render/markup.py returns its value unescaped."""
    message = data.draw(built(kind))
    way = data.draw(st.sampled_from(WAYS))
    for language in languages():
        for house in (FULL, BARE):
            reader = replace(way, house=house, language=language)
            text = render(message, (), reader).html
            shown = parse_html(text)[0]
            limit = LONGEST_CAPTION if kind is SummaryView else LONGEST
            assert len(shown.encode("utf-16-le")) // 2 <= limit
            assert "{" not in text
            assert not [phrase for phrase in FORBIDDEN[language] if phrase in shown.lower()]


@pytest.mark.parametrize("language", languages())
def test_every_label_has_words_that_fit_a_button(language: str) -> None:
    """No label is empty or longer than a phone shows."""
    reader = Reader(FULL, language, "UTC")
    for key, text in LABELS.items():
        assert 0 < len(reader.say(text, value="25 May")) <= 64, key


@pytest.fixture(scope="module")
def brackets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Yield a reader of a language in which every text of the template stands in brackets."""
    folder = tmp_path_factory.mktemp("locale")
    write_language(folder, "nb")
    with also_in(folder):
        yield replace(USUAL, language="nb")


def _outside_brackets(text: str) -> str:
    while "[" in text:
        text = re.sub(r"\[[^\[\]]*\]", "", text)
    return text


@pytest.mark.parametrize("kind", [kind for _, kind in sorted(kinds_of(Message).items())])
@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_word_of_a_message_stays_behind_in_english(
    kind: type[Message], brackets: Reader, data: st.DataObject
) -> None:
    """Only a day stands outside the texts. Mutant: a sentence in bot/render/day/ that is not `say(...)`."""
    text = render(data.draw(built(kind)), (), brackets).html
    outside = re.sub(r"\w+ \d+ \w+", "", _outside_brackets(parse_html(text)[0]))
    assert not re.search(r"[^\W\d_]{3,}", outside), outside


@pytest.mark.parametrize(("key", "text"), sorted(LABELS.items()))
def test_no_button_stays_behind_in_english(brackets: Reader, key: str, text: str) -> None:
    """Mutant: `_table` in scripts/catalogue.py leaves out a table that holds another one."""
    assert brackets.say(text, value="X").startswith("["), key
