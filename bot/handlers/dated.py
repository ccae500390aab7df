"""A text that names the day it is about: read without the day, and told of that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.typed.days import split_day
from bot.understand import Meaning, understand
from domain.case import Case
from domain.commands.late import PickDay
from domain.decide.late import past_days


@dataclass(frozen=True, slots=True)
class Dated:
    """What a text means, and the care day that it names."""

    meaning: Meaning
    day: date | None = None


def read_dated(text: str, case: Case, at: datetime) -> Dated | PickDay:
    """Return what a text means and of which day; a day that is too long ago has to be chosen instead.

    "today" and "yesterday" are words of the meaning itself.
    """
    meaning = understand(text)
    found = split_day(text, case.today(at))
    if found is None or meaning.day is not None or meaning.red_flags:
        return Dated(meaning)
    day, rest = found
    told = understand(rest)
    if told.pain_halves is None and told.dose is None and told.ask is None:
        return Dated(meaning)
    return Dated(told, day) if day in past_days(case, at) else PickDay(too_old=True)
