"""A hold that waits for the prescriber's word is named once a week, so that it is not forgotten."""

from __future__ import annotations

from datetime import timedelta

from domain.case import HoldCause
from domain.commands.alerting import AnswerOverall
from domain.commands.day import ImHere, RatePain
from domain.commands.holding import Hospital, ReportWord
from domain.decide.waiting import remind_of_hold
from domain.decision import NOTHING
from domain.messages.holding import HoldWaits, ReportWhen
from domain.questions import Purpose
from domain.report import Word
from tests.domain.answers import told
from tests.domain.courses import day, lives
from tests.domain.play import BEN, FIRST_DOSE, Play, ana, at
from tests.domain.raised import said


def held(cause: HoldCause = HoldCause.OPIOID) -> Play:
    """Return Ana's play, on hold from her second day on the dose."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 1)
    play.does(Hospital(cause))
    return play


def lives_on(play: Play, last: int) -> None:
    """Rate the evenings up to that day of the course."""
    on = play.case.today(play.now)
    while on < day(last):
        on += timedelta(days=1)
        play.passes(at(on, "21:05"))
        play.does(RatePain(on, 8))


def test_a_hold_is_named_on_each_weekly_day_silently_with_the_report() -> None:
    """Two months: each week once. Mutant: `asks` in decide/weekly.py leaves `remind_of_hold` out."""
    play = held()
    lives_on(play, 62)
    reminders = said(play, HoldWaits)
    assert [play.case.today(notice.due_at) for notice in reminders] == [day(6 + 7 * n) for n in range(9)]
    assert all(notice.silent for notice in reminders)
    assert reminders[0].message == HoldWaits(day(1), BEN)
    play.choices = reminders[-1].choices
    play.taps("asked_prescriber")
    told(play, ReportWhen)


def test_what_has_its_word_or_a_way_of_its_own_is_not_named() -> None:
    """Reported; run out; a hold of yesterday; nothing on hold."""
    reported = held()
    reported.does(ReportWord(Purpose.LIFT, day(1), Word.GO_ON))
    for play in (reported, held(HoldCause.RAN_OUT), lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 1)):
        assert remind_of_hold(play.case, at(day(8), "18:00")) == NOTHING
    assert remind_of_hold(held().case, at(day(3), "18:00")) == NOTHING


def test_in_silence_no_hold_is_named_and_without_weekly_questions_it_is() -> None:
    """Who does not answer gets no more of them; a round without questions names it all the same."""
    silent = held()
    silent.passes(at(day(40), "12:00"))
    named = said(silent, HoldWaits)
    assert len(named) <= 1
    silent.does(ImHere(day(39)))
    lives_on(silent, 103)
    silent.does(AnswerOverall(4))
    before = len(said(silent, HoldWaits))
    lives_on(silent, 110)
    assert len(said(silent, HoldWaits)) == before + 1
