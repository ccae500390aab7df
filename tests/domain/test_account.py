"""A diary that comes to another account: what the new chat is told, and what the old one's numbers mean."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Stage
from domain.commands.account import MoveAccount, ShowWaysOn
from domain.commands.alerting import TooMuch
from domain.commands.dosing import TakeDose
from domain.commands.telling import Tell
from domain.messages.account import DiaryHere
from domain.messages.day import EveningCheck
from domain.messages.door import UnknownCommand
from tests.domain.play import FIRST_DOSE, Play, ana, at


def evening() -> Play:
    """Return Ana's play on her first evening, just asked."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE, "21:05"))
    return play


def test_what_is_open_of_the_evening_is_asked_in_the_new_chat() -> None:
    """The question comes once more; an open alert has its button. Mutant: nothing is asked."""
    play = evening()
    play.does(TooMuch())
    before = len(play.notices)
    play.does(MoveAccount())
    assert isinstance(play.answer, DiaryHere)
    assert play.answer.alerts == 1
    (asked,) = play.notices[before:]
    assert isinstance(asked.message, EveningCheck)
    assert asked.message.dose is not None


def test_of_an_evening_that_is_answered_nothing_is_asked_again() -> None:
    """Numbers of messages in the old chat are forgotten; what was recorded stays.

    Mutant: the numbers are kept.
    """
    play = evening()
    play.does(replace(Tell("6", play.now, message=5), pain_halves=12, bare=True))
    play.does(TakeDose(FIRST_DOSE))
    before = len(play.notices)
    play.does(MoveAccount())
    assert play.notices[before:] == []
    day = play.case.day(FIRST_DOSE)
    assert day.rating is not None
    assert (day.rating.halves, day.rating.message) == (12, None)
    assert day.intake is not None


def test_a_closed_chat_and_a_silence_end_with_the_move() -> None:
    """Somebody is there, in a chat that takes messages."""
    play = Play(ana(reachable=False), at(FIRST_DOSE, "12:00"))
    play.does(MoveAccount())
    assert play.case.reachable
    assert play.case.silence.unanswered == 0


def test_in_the_middle_of_the_enrolment_the_open_question_is_shown() -> None:
    """Nothing else is said."""
    play = Play(ana(stage=Stage.INVITED, legs=(), counts=()), at(FIRST_DOSE, "12:00"))
    play.does(MoveAccount())
    assert play.answer is not None
    assert not isinstance(play.answer, DiaryHere)


def test_what_is_no_command_changes_nothing_and_leads_on() -> None:
    """Two buttons, and the evening stays as it is. Mutant: none."""
    play = evening()
    before = play.case
    play.does(ShowWaysOn())
    assert isinstance(play.answer, UnknownCommand)
    assert play.labels() == ["rate_pain", "show_today"]
    assert play.case == before
