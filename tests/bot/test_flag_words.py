"""The words of red flags that the model gives, and that parser and domain name the same things."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.house import House
from bot.render import Reader, render
from bot.understand.lexicon import ENGLISH
from domain.case import Prescriber
from domain.effects import Effect, Mention, RedFlag, Swelling
from domain.messages.alerting import EmergencyText, FlagNotLifted, SameDayText
from domain.messages.base import Message
from domain.messages.door import RestNotKept

HOUSE = House("Riverside Pain Clinic", "Riverside, 020 7946 0100", "999", "Samaritans, 116 123")
BEN = Prescriber("Dr Okafor", "020 7946 0000")
EYES = SameDayText((RedFlag.LIVER,), BEN, None, None)


def says(message: Message, house: House = HOUSE) -> str:
    """Return the text for a reader in London."""
    return render(message, (), Reader(house, "en", "Europe/London")).html


@pytest.mark.parametrize(
    ("swelling", "sentence"),
    [
        (Swelling.TONGUE, "“My tongue is swollen. I take low dose naltrexone."),
        (Swelling.HIVES, "“I have hives. I take low dose naltrexone."),
        (None, "“My face, lips, tongue or throat is swollen, or I have hives. I take low dose naltrexone."),
    ],
)
def test_the_sentence_to_say_names_what_was_named(swelling: Swelling | None, sentence: str) -> None:
    """One thing if it was one, in fixed words; else all signs of the kind."""
    assert sentence in says(EmergencyText((RedFlag.ALLERGY,), BEN, swelling=swelling))


def test_who_wrote_it_can_say_what_was_written() -> None:
    """Same day: the patient's own words are in the chat; what was tapped stands in the text."""
    assert "Say what you wrote to me, and that you take low dose naltrexone." in says(EYES)
    assert "was prescribed for you" in says(replace(EYES, taking=False))
    assert "I have yellow skin or eyes" in says(replace(EYES, said=False))
    assert "Say: “I had an accident" in says(replace(EYES, flags=(RedFlag.ACCIDENT,)))


@pytest.mark.parametrize(
    ("hours", "closed", "line"),
    [
        ("Mon-Fri 9-17", "NHS 111", "Open Mon-Fri 9-17; when closed: NHS 111."),
        ("Mon-Fri 9-17", None, "Open Mon-Fri 9-17."),
        (None, "NHS 111", "When closed: NHS 111."),
    ],
)
def test_hours_are_said_where_they_are_known(hours: str | None, closed: str | None, line: str) -> None:
    """When a person answers, and who answers otherwise."""
    assert line in says(EYES, replace(HOUSE, team_hours=hours, out_of_hours=closed))


def test_words_edited_away_and_a_rest_that_is_lost_are_said_plainly() -> None:
    """Nothing is lifted; and calling goes before typing."""
    changed = FlagNotLifted(date(2027, 7, 8), BEN, on_hold=True, pain_halves=14)
    assert "still holds" in says(changed)
    assert "until Dr Okafor has answered. Pain 7 is recorded." in says(changed)
    assert "I will not ask" not in says(replace(changed, on_hold=False))
    assert says(RestNotKept()).startswith("Please do first what my other message says.")


def test_parser_and_domain_name_the_same_things() -> None:
    """No key of the lexicon is unknown to the case: a text can always be told."""
    named = {key for key in ENGLISH.flags if not key.startswith("~")} - {
        "breathless", "chest", "faint", "racing",
    }  # fmt: skip
    assert named <= set(RedFlag)
    assert {key for key in ENGLISH.mentions if not key.startswith("~")} <= set(Mention)
    assert set(ENGLISH.effects) <= set(Effect)
    assert set(ENGLISH.swelling.values()) == set(Swelling)
