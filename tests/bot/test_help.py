"""/help: what there is, and whom to call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.handlers.menu import MENU
from bot.render import Reader, render
from domain.messages.account import Help
from tests.bot.test_l9_words import BARE, FULL
from tests.domain.play import BEN

READER = Reader(FULL, "en", "Europe/London")


def test_help_names_every_command_of_the_menu_and_none_beside() -> None:
    """What is offered is said, and what is said is there. Mutant: a line of the help is left out."""
    said = render(Help(BEN), (), READER).html
    named = {line.split(" ")[0][1:] for line in said.splitlines() if line.startswith("/")}
    assert named == {entry.name for entry in MENU} - {"help"}


@pytest.mark.parametrize("reader", [READER, replace(READER, short_text=True), replace(READER, house=BARE)])
def test_help_says_whom_to_call(reader: Reader) -> None:
    """Prescriber, clinic, crisis line and emergency, however short it is."""
    said = render(Help(BEN), (), reader).html
    house = reader.house
    for number in (BEN.number, house.clinic_contact, house.crisis_line, house.emergency):
        assert number in said
