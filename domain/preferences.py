"""How a patient likes to be asked and shown things: choices that change no rule, no dose and no alert."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum


class Rhythm(StrEnum):
    """How often the evening's pain is asked about, where the patient chose it."""

    DAILY = "daily"
    THREE_A_WEEK = "three_a_week"
    WEEKLY = "weekly"


class Switch(StrEnum):
    """What is on or off."""

    LARGE_BUTTONS = "large_buttons"
    SHORT_TEXT = "short_text"
    FEWER_NUMBERS = "fewer_numbers"
    SILENT = "silent"
    WEEKLY_SUMMARY = "weekly_summary"


class Setting(StrEnum):
    """What is chosen on a page of its own."""

    WORDING = "wording"
    ACCOUNT = "account"
    PRESCRIBER = "prescriber"
    BEDTIME = "bedtime"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What `/settings` offers beside the choices of the enrolment."""

    large_buttons: bool = False
    """At most three buttons a row, for a tremor or a small screen."""
    short_text: bool = False
    fewer_numbers: bool = False
    """Records are confirmed without echoing scores and means; alerts speak in plain words."""
    rhythm: Rhythm | None = None
    """None: daily at first, then fading by itself."""
    weekly_summary: bool = True
    bedtime: time = time(23)
    """Wall time of "bedtime": a question can be put off until then, and no follow-up comes later."""
    silent: bool = False
    """What the bot asks makes no sound; alerts do all the same."""

    def has(self, switch: Switch) -> bool:
        """Whether this is on."""
        match switch:
            case Switch.LARGE_BUTTONS:
                return self.large_buttons
            case Switch.SHORT_TEXT:
                return self.short_text
            case Switch.FEWER_NUMBERS:
                return self.fewer_numbers
            case Switch.WEEKLY_SUMMARY:
                return self.weekly_summary
            case _:
                return self.silent

    def switched(self, switch: Switch, *, on: bool) -> Preferences:
        """Return the preferences with this on or off."""
        match switch:
            case Switch.LARGE_BUTTONS:
                return replace(self, large_buttons=on)
            case Switch.SHORT_TEXT:
                return replace(self, short_text=on)
            case Switch.FEWER_NUMBERS:
                return replace(self, fewer_numbers=on)
            case Switch.WEEKLY_SUMMARY:
                return replace(self, weekly_summary=on)
            case _:
                return replace(self, silent=on)
