"""Cases whose dose moves to the morning."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from domain.commands.dosing import TakeDose
from domain.commands.moving import ChooseMorning
from domain.messages.day import Asking, EveningCheck
from domain.messages.moving import DoseMovedTold, NewPart
from domain.plan import WayBack
from tests.domain.answers import told
from tests.domain.courses import day, lives, on_second
from tests.domain.play import THREE_STEPS, Play, at

MOVABLE = replace(THREE_STEPS, ways_back=tuple(WayBack))
EIGHT, NINE = time(8), time(9)


def second(**changes: object) -> Play:
    """Return Ana's play at noon of day 16, her third on 3 mg, in a plan that allows every way back."""
    play = on_second()
    play.case = replace(play.case, plan=MOVABLE, **changes)  # type: ignore[arg-type]  # named by the tests
    return play


def moves(play: Play, wall: time = EIGHT) -> NewPart:
    """Move the dose by the buttons; return what was told."""
    play.does(ChooseMorning(wall))
    play.taps("yes_morning", wall)
    return told(play, DoseMovedTold).part


def firsts(play: Play, since: int = 0) -> list[tuple[date, datetime, bool]]:
    """Return the first message of each day, when it came, and whether it names a dose."""
    found = [(n.message, n.due_at) for n in play.notices[since:] if n.key.startswith("evening:")]
    return [
        (check.day, due, check.dose is not None)
        for check, due in found
        if isinstance(check, EveningCheck) and check.asking in {Asking.FIRST, Asking.SHORT, Asking.LATE}
    ]


def pains(play: Play) -> list[datetime]:
    """Return when pain was asked about alone."""
    return [n.due_at for n in play.notices if n.key.startswith("pain:")]


def unanswered() -> Play:
    """Return Ana's play at 9:05 of the first morning: last night's dose was asked about and not answered."""
    play = second()
    moves(play)
    play.passes(at(day(17), "09:05"))
    return play


def mornings() -> Play:
    """Return Ana's play at noon of day 18, whose dose she took at 8:00, her second in the morning."""
    play = second()
    moves(play)
    lives(play, 16, 16)
    for number, wall in ((17, "09:00"), (18, "08:00")):
        play.passes(at(day(number), wall))
        play.does(TakeDose(day(number)))
    play.passes(at(day(18), "12:00"))
    return play
