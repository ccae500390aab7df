"""Ana on hold: her plan with the prescriber's words, and the report of an answer."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.day import RatePain
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital, StartReport
from domain.plan import Sentence
from domain.questions import Purpose
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at

OPIOID_WORDS = "Tell me before you take either again."
GAP_WORDS = "Call me before you start again."
PLAN = replace(
    THREE_STEPS,
    sentences=(*THREE_STEPS.sentences, (Sentence.OPIOID, OPIOID_WORDS), (Sentence.AFTER_GAP, GAP_WORDS)),
)


def after_days(number: int) -> Play:
    """Return Ana's play at noon so many days after the first dose, every evening answered."""
    play = Play(ana(plan=PLAN), at(FIRST_DOSE, "12:00"))
    for n in range(number):
        play.passes(at(day(n), "21:00"))
        play.does(RatePain(day(n), 9))
        play.does(TakeDose(day(n)))
    play.passes(at(day(number), "12:00"))
    return play


def held(number: int = 3) -> Play:
    """Return Ana's play at noon of a day on which she typed /hospital."""
    play = after_days(number)
    play.does(Hospital())
    return play


def reports(play: Play, label: str) -> None:
    """Report today's word of the prescriber in two taps."""
    play.does(StartReport(Purpose.LIFT))
    play.taps("on_today")
    play.taps(label)
