"""Rounds of the weekly questions."""

from __future__ import annotations

from domain.case import Case
from domain.commands.alerting import AnswerOverall
from domain.commands.weekly import AnswerPeg
from domain.messages.weekly import WeeklyQuestion
from domain.weekly import PEG
from tests.domain.courses import day, lives
from tests.domain.play import FIRST_DOSE, Play, ana, at

ROUND = day(6)
"""The last day of the first week on the dose."""


def asked(case: Case | None = None) -> Play:
    """Return Ana's play at the question hour of her first weekly day: the questions have come."""
    play = lives(Play(case or ana(), at(FIRST_DOSE, "12:00")), 0, 5)
    play.passes(at(ROUND, "18:00"))
    return play


def answers_all(play: Play, overall: int = 3) -> None:
    """Answer the round that is shown."""
    play.does(AnswerOverall(overall, play.case.weekly.asked))
    for item in PEG:
        play.does(AnswerPeg(play.case.weekly.asked or ROUND, item, 5))


def shown(play: Play) -> WeeklyQuestion:
    """Return the question shown now."""
    assert isinstance(play.answer, WeeklyQuestion)
    return play.answer
