"""What is typed where a setting or the question for a visit was asked for, or a setting by its name."""

from __future__ import annotations

import re
from datetime import time

from bot.glance import Glance
from bot.incoming import Typed
from bot.typed.times import parse_time
from bot.understand import Meaning
from domain.case import Prescriber
from domain.commands.base import Command
from domain.commands.settings import (
    AskSetting,
    RenamePrescriber,
    SetBedtime,
    SetPrescriber,
    SetSwitch,
    ShowSettings,
)
from domain.commands.visit import WriteVisit
from domain.messages.settings import SettingAsked
from domain.messages.visit import VisitAsked
from domain.moments import hours_apart
from domain.preferences import Preferences, Setting, Switch

SAID: dict[str, Command] = {
    "change settings": ShowSettings(),
    "my settings": ShowSettings(),
    "discreet wording": AskSetting(Setting.WORDING),
    "change bedtime": AskSetting(Setting.BEDTIME),
    "change my bedtime": AskSetting(Setting.BEDTIME),
    "change prescriber": AskSetting(Setting.PRESCRIBER),
    "change my prescriber": AskSetting(Setting.PRESCRIBER),
    "new prescriber": AskSetting(Setting.PRESCRIBER),
}

SWITCHED = re.compile(
    r"(?:(?P<large>(?:large|big|bigger|larger) buttons)|(?P<short>short(?:er)? texts?)"
    r"|(?P<fewer>fewer numbers)|(?P<silent>silent questions)|(?P<weekly>weekly summary))"
    r"(?: (?P<to>on|off))?"
)
"""A way of showing, alone or with what it shall be."""

LEAST_DIGITS = 3
HIGHEST_POINTS = 10
HIGHEST_POINTS = 10


def setting_typed(event: Typed, meaning: Meaning, glance: Glance) -> Command | None:
    """Return the command of what was typed about a setting; None: the text is about else."""
    said = " ".join(event.text.lower().rstrip(" .!").split())
    if said in SAID:
        return SAID[said]
    switched = SWITCHED.fullmatch(said)
    if switched is not None:
        return SetSwitch(_switch(switched), on=switched["to"] != "off")
    asked = glance.hangs or next(iter(glance.open), None)
    match asked.message if asked else None:
        case SettingAsked() as message:
            return _value(message, event.text, meaning)
        case VisitAsked():
            return _question(event.text, meaning)
        case _:
            return None


def _switch(switched: re.Match[str]) -> Switch:
    if switched["large"]:
        return Switch.LARGE_BUTTONS
    if switched["silent"]:
        return Switch.SILENT
    if switched["weekly"]:
        return Switch.WEEKLY_SUMMARY
    return Switch.SHORT_TEXT if switched["short"] else Switch.FEWER_NUMBERS


def _value(asked: SettingAsked, text: str, meaning: Meaning) -> Command | None:
    if asked.setting is Setting.BEDTIME:
        return _bedtime(text)
    digits = sum(character.isdigit() for character in text)
    if asked.setting is Setting.NUMBER and asked.name and digits >= LEAST_DIGITS:
        return SetPrescriber(Prescriber(asked.name, text))
    if asked.setting is Setting.PRESCRIBER and not digits and not _says_else(meaning):
        return RenamePrescriber(text)
    return None


def _bedtime(text: str) -> Command | None:
    """A time is the bedtime, of two halves of the day the one nearer the usual one; "7" may be a rating."""
    read = parse_time(text)
    times = (read,) if isinstance(read, time) else read.options
    if not times or (text.strip().isdecimal() and int(text) <= HIGHEST_POINTS):
        return None
    return SetBedtime(min(times, key=lambda wall: hours_apart(wall, Preferences().bedtime)))


def _question(text: str, meaning: Meaning) -> Command | None:
    """What the patient wants to ask; a rating, a dose or a word of the menu is itself, unless it asks."""
    asks = "?" in text
    return WriteVisit(text) if asks or not _answers(meaning) else None


def _answers(meaning: Meaning) -> bool:
    return meaning.pain_halves is not None or bool(meaning.dose or meaning.word)


def _says_else(meaning: Meaning) -> bool:
    """Whether a text is about the day: then it is no name."""
    return _answers(meaning) or bool(meaning.effects or meaning.mentions)
