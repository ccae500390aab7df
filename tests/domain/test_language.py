"""The language: what was agreed to is asked for anew in it."""

from __future__ import annotations

from datetime import timedelta

from domain.case import Stage
from domain.commands.consent import RenewConsent
from domain.commands.language import AskLanguage, ChooseLanguage
from domain.enrolment import CONSENT_VERSION
from domain.messages.language import LanguageAsked, LanguageChanged
from tests.domain.play import FIRST_DOSE, Play, ana, at

OFFERED = (("en", "English"), ("nb", "norsk"))


def test_one_language_is_no_choice() -> None:
    """It is said that there is no other."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.does(AskLanguage(OFFERED[:1]))
    assert (play.answer, play.choices) == (LanguageAsked(several=False), ())


def test_a_language_chosen_asks_for_the_consent_in_it_until_there_is_a_yes() -> None:
    """Weekly, as after a change of the text; the same language again asks nothing."""
    play = Play(ana(consent=CONSENT_VERSION), at(FIRST_DOSE, "12:00"))
    play.does(AskLanguage(OFFERED))
    play.taps("language_name", "norsk")
    assert play.answer == LanguageChanged(consent=True)
    play.passes(at(FIRST_DOSE + timedelta(days=8), "12:00"))
    again = [n for n in play.notices if n.message == LanguageChanged(consent=True)]
    assert len(again) == 1
    play.does(RenewConsent(CONSENT_VERSION))
    play.does(ChooseLanguage("nb"))
    assert play.answer == LanguageChanged(consent=False)


def test_no_diary_has_no_language() -> None:
    """Before the enrolment is over, and for what is no language at all, nothing is changed."""
    gone = Play(ana(stage=Stage.LEFT), at(FIRST_DOSE, "12:00"))
    gone.does(AskLanguage(OFFERED))
    gone.does(ChooseLanguage("nb"))
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.does(ChooseLanguage("<b>"))
    assert gone.case.language is None
    assert play.case.language is None
