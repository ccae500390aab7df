"""Every button has a typed word: its own, in any case, without marks and dots, is the tap."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given, settings

from bot.glance import Glance
from bot.handlers.texts import on_text
from bot.house import House
from bot.incoming import Typed
from bot.intents import Apply, Raise
from bot.people import Patient
from bot.render import Reader, label
from bot.render.labels import LABELS
from bot.screens import plain_words
from domain.case import Case
from domain.commands.account import ShowHelp
from domain.commands.base import Command
from domain.commands.day import UndoLast
from domain.dose import Dose, Doses
from domain.messages.day import NothingToUndo
from domain.notices import Choice, Value
from domain.topics import of_day
from storage.people import Person
from storage.screens import Screen
from tests.domain.laws.courses import course_walks
from tests.domain.laws.walks import Move, walk
from tests.domain.play import FIRST_DOSE, ana, at

READER = Reader(House("Riverside", "020 7946 0100", "999", "116 123"), "en", "Europe/London")
NOW = at(FIRST_DOSE, "21:30")
VALUES: tuple[Value, ...] = (
    7,
    "6.5",
    "Leeds, England",
    time(20, 30),
    date(2027, 5, 25),
    Dose(1500),
    Doses((Dose(1500), Dose(3000))),
)
BACK = LABELS["undo"]
"""The one word with a meaning of its own: it takes back what was said last, whatever screen is open."""


def shown() -> list[tuple[str, Value | None]]:
    """Return every label there is, with a value of each kind where it shows one."""
    return [
        (key, value)
        for key, text in sorted(LABELS.items())
        for value in (VALUES if "{value}" in text else (None,))
    ]


def ways(words: str) -> tuple[str, ...]:
    """Return how people type a button's words."""
    return (
        words,
        words.upper(),
        words.lower(),
        f" {words.rstrip('.!?')} ",
        f"{words} \U0001f44d",
        f"\u201c{words}.\u201d",
    )


def glance(choice: Choice, case: Case) -> Glance:
    """Return the glance at a chat in which this one button is to be seen."""
    patient = Patient(Person(1, 11, 11, "en", reachable=True, case_id="ana"), case)
    screen = Screen(
        "token", 1, "ana", 11, of_day(FIRST_DOSE), NothingToUndo(), ((choice,),), NOW, 5, open=True
    )
    return Glance(patient, open=(screen,))


@pytest.mark.parametrize(("key", "value"), shown())
def test_the_words_of_a_button_are_its_tap(key: str, value: Value | None) -> None:
    """Typed in any case, with or without marks around it.

    Mutant: `plain_words` keeps the dots of "Earlier...".
    """
    choice = Choice(key, ShowHelp(), value)
    words = label(choice, READER)
    for text in ways(words):
        if words.isdigit() and text.strip() != words:
            continue  # a number is itself and nothing near it
        intent = on_text(Typed(text, NOW, 9), glance(choice, ana()), READER)
        assert command_of(intent) == (UndoLast() if LABELS[key] == BACK else ShowHelp()), text


def command_of(intent: object) -> Command | None:
    """Return what a text asks the case for; None where it raises a flag."""
    assert isinstance(intent, Apply | Raise)
    return intent.command if isinstance(intent, Apply) else None


@settings(max_examples=25)
@given(course_walks())
def test_no_keyboard_has_one_word_for_two_things(start: tuple[Case, list[Move]]) -> None:
    """Wherever a walk through a course comes, the words below a message tell its buttons apart.

    Mutant: `Undo` below a day's record beside another `Undo`.
    """
    for play in walk(*start):
        meant: dict[str, Command] = {}
        for choice in (choice for row in play.choices for choice in row):
            words = plain_words(label(choice, READER))
            assert meant.setdefault(words, choice.command) == choice.command, words
