"""A time that is typed where one was asked for, and the words that switch between two sets of times."""

from __future__ import annotations

from datetime import time

from bot.glance import Glance
from bot.incoming import Typed
from bot.typed.times import parse_morning, parse_time
from domain.case import Case
from domain.commands.base import Command
from domain.commands.moving import ChooseMorning
from domain.commands.times import AskTimes, OfferTime, SwitchTimes
from domain.decide.timeview import SETS
from domain.messages.moving import MorningAsked, NoSuchMorning
from domain.messages.times import TimeAsked, TooClose
from domain.times import Shift, Which

SAID: dict[str, Command] = {
    "times": AskTimes(),
    "change times": AskTimes(),
    "change the times": AskTimes(),
    "change my times": AskTimes(),
    "day times": SwitchTimes(Shift.DAY),
    "day shift": SwitchTimes(Shift.DAY),
    "night times": SwitchTimes(Shift.NIGHT),
    "night shift": SwitchTimes(Shift.NIGHT),
}


def times_typed(event: Typed, glance: Glance, case: Case) -> Command | None:
    """Return the command of a typed time, or of words about the times; None: the text is about else."""
    said = " ".join(event.text.lower().rstrip(" .!").split())
    if said in SAID:
        return SAID[said] if case.shift is not None or said.endswith("times") else None
    asked = glance.hangs or next(iter(glance.open), None)
    match asked.message if asked is not None else None:
        case TimeAsked(which=which) | TooClose(which=which):
            return _time(which, event.text)
        case MorningAsked() | NoSuchMorning():
            wall = parse_morning(event.text)
            return ChooseMorning(wall) if isinstance(wall, time) else None
        case _:
            return None


def _time(which: Which, text: str) -> Command | None:
    wall = parse_morning(text) if which is Which.MORNING else parse_time(text)
    if not isinstance(wall, time):
        return OfferTime(which, min(wall.options), max(wall.options)) if wall.options else None
    return SETS[which](wall)
