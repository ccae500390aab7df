"""The consent text and its version belong together."""

from __future__ import annotations

import hashlib

from bot.house import House
from bot.render import Reader, render
from bot.render.consent import NEW_IN
from bot.render.enrolment.questions import consent_paragraphs
from domain.enrolment import CONSENT_VERSION
from domain.messages.consent import ConsentChanged

READER = Reader(House("Riverside", "Riverside, 020 7946 0100", "999", "Samaritans, 116 123"), "en")
TEXTS = {2: "b246e5c1f2ef"}
"""The hash of each version of the text. A word that changes makes a new version, with its line of news."""


def test_a_text_that_changes_gets_a_new_version() -> None:
    """Whoever agreed agreed to these words. Mutant: any word of `consent_paragraphs` changed."""
    text = consent_paragraphs(READER, full=True)
    assert hashlib.sha256(text.encode()).hexdigest()[:12] == TEXTS[CONSENT_VERSION]


def test_each_version_says_what_is_new_in_it() -> None:
    """Also to somebody who missed a version."""
    assert set(NEW_IN) == set(range(2, CONSENT_VERSION + 1))
    shown = render(ConsentChanged(1, CONSENT_VERSION), (), READER).html
    assert all(news in shown for news in NEW_IN.values())
