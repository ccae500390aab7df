"""A course that is rated evening by evening, and what the rule said meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.case import Case
from domain.commands.day import RatePain
from domain.messages.alerting import (
    PainAlert,
)
from domain.messages.base import Message
from domain.notices import Notice
from domain.plan import Sentence
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at

FIRST_CLEAN = FIRST_DOSE + timedelta(days=14)
NOTICE_DAY = FIRST_CLEAN + timedelta(days=3)
ALERT_DAY = NOTICE_DAY + timedelta(days=7)
WORDS = "Take tonight's as usual and call me."


def day(number: int) -> date:
    """Return a day of the course; 0 is the first dose."""
    return FIRST_DOSE + timedelta(days=number)


def play_of(case: Case | None = None) -> Play:
    """Return a play that begins on the morning of the first dose."""
    return Play(case or ana(), at(FIRST_DOSE, "09:00"))


def rate(play: Play, on: date, halves: int) -> None:
    """Let the evening come and rate it."""
    play.passes(at(on, "21:05"))
    play.does(RatePain(on, halves))


def rate_until(play: Play, last: date, halves: int) -> None:
    """Rate every evening from the play's day on."""
    on = play.case.today(play.now)
    while on <= last:
        rate(play, on, halves)
        on += timedelta(days=1)


def said(play: Play, kind: type[Message]) -> list[Notice]:
    """Return the notices of a kind, in order."""
    return [notice for notice in play.notices if isinstance(notice.message, kind)]


def alerted() -> Play:
    """Return a play in which 6.5 every evening has just raised the alert."""
    plan = replace(THREE_STEPS, sentences=((Sentence.WHILE_ALERT, WORDS),))
    play = play_of(ana(plan=plan))
    rate_until(play, ALERT_DAY, 13)
    assert len(said(play, PainAlert)) == 1
    return play
