"""The rhythm of the weekly questions, and what the rule makes of the overall one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from domain.case import Item, Stage, Weekly
from domain.commands.alerting import AnswerOverall
from domain.commands.day import ImHere, RatePain, UndoLast
from domain.commands.dosing import TakeDose
from domain.commands.effects import AskEffects
from domain.commands.weekly import AskWeekly, EndWeekly
from domain.facts.alerting import OverallAsked
from domain.facts.weekly import WeeklyAsked
from domain.messages.alerting import OverallQuestion, PainAlert, PainNotice
from domain.messages.weekly import WeeklyDone, WeeklyQuestion
from domain.pain import Baseline, BaselineSource, Mean, Overall
from domain.weekly import PEG, items_on, may_ask_overall, round_day
from tests.domain.courses import day, lives
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at
from tests.domain.raised import NOTICE_DAY, rate_until, said
from tests.domain.weekly.rounds import ROUND, answers_all, asked, shown


def test_rounds_come_weekly_to_week_12_then_peg_every_4_weeks_and_the_overall_question_weekly() -> None:
    """24 weeks, answered: the overall question each week, PEG in weeks 1-12, 16, 20 and 24."""
    one_step = replace(THREE_STEPS, steps=THREE_STEPS.steps[-1:])
    play = Play(ana(plan=one_step), at(FIRST_DOSE, "12:00"))
    found: list[tuple[date, tuple[Item, ...]]] = []
    for n in range(24 * 7):
        play.passes(at(day(n), "21:00"))
        play.does(RatePain(day(n), 9))
        play.does(TakeDose(day(n)))
        if play.case.weekly.asked == day(n):
            found.append((day(n), play.case.weekly.items))
            answers_all(play)
    assert [on for on, _ in found] == [ROUND + timedelta(weeks=n) for n in range(24)]
    assert all(items[0] is Item.OVERALL for _, items in found)
    assert [n + 1 for n, (_, items) in enumerate(found) if len(items) > 1] == [*range(1, 13), 16, 20, 24]


def test_the_overall_question_never_comes_twice_in_7_days_whoever_asks() -> None:
    """Mutant: `may_ask_overall` looks at what was answered and not at what was asked."""
    play = Play(ana(baseline=Baseline(Mean(180, 12), BaselineSource.DIARY)), at(FIRST_DOSE, "12:00"))
    for n in range(40):
        play.passes(at(day(n), "21:00"))
        play.does(RatePain(day(n), 20))
    on = [fact.day for fact in play.facts if isinstance(fact, OverallAsked)]
    assert len(on) >= 5
    assert all(later - earlier >= timedelta(days=7) for earlier, later in pairwise(on))


def test_a_notice_asks_the_overall_question_where_the_week_has_not() -> None:
    """Then the weekly round goes without it."""
    case = ana(weekly=Weekly(asked=NOTICE_DAY - timedelta(days=5)))
    play = Play(case, at(FIRST_DOSE, "09:00"))
    rate_until(play, NOTICE_DAY, 13)
    (notice,) = said(play, PainNotice)
    assert isinstance(notice.message, PainNotice)
    assert notice.message.overall_open
    rate_until(play, NOTICE_DAY + timedelta(days=2), 13)
    assert play.case.weekly.items == PEG


@pytest.mark.parametrize("score", [6, 7])
def test_much_worse_overall_with_a_rise_of_a_point_is_an_alert(score: int) -> None:
    """Clause (b), end to end: W a point above B for two weeks raises it with the weekly 6-7 alone."""
    play = Play(ana(), at(FIRST_DOSE, "09:00"))
    rate_until(play, day(26), 12)
    assert not said(play, PainAlert)
    play.passes(at(day(27), "18:00"))
    play.does(AnswerOverall(score, day(27)))
    (alert,) = said(play, PainAlert)
    assert isinstance(alert.message, PainAlert)
    assert alert.message.finding.overall == (score,)
    assert shown(play).item is Item.PAIN


def test_much_worse_two_weeks_running_is_an_alert_where_the_number_has_no_room() -> None:
    """Clause (c): a baseline of 9.2, the weekly question answered 6 twice; once is not enough."""
    play = Play(ana(baseline=Baseline(Mean(221, 12), BaselineSource.DIARY)), at(FIRST_DOSE, "12:00"))
    rate_until(play, day(19), 18)
    play.passes(at(day(20), "18:00"))
    play.does(AnswerOverall(6, day(20)))
    rate_until(play, day(26), 18)
    assert not said(play, PainAlert)
    play.passes(at(day(27), "18:00"))
    play.does(AnswerOverall(6, day(27)))
    (alert,) = said(play, PainAlert)
    assert isinstance(alert.message, PainAlert)
    assert alert.message.finding.overall == (6, 6)
    assert alert.message.finding.overall_days == (day(20), day(27))


def test_much_worse_two_weeks_running_is_an_alert_without_a_baseline() -> None:
    """With nothing to compare with, that is what is left; in the adjustment period too."""
    play = Play(ana(baseline=None), at(FIRST_DOSE, "12:00"))
    rate_until(play, day(5), 10)
    play.passes(at(ROUND, "18:00"))
    play.does(AnswerOverall(7, ROUND))
    rate_until(play, day(12), 10)
    play.passes(at(day(13), "18:00"))
    play.does(AnswerOverall(6, day(13)))
    assert len(said(play, PainAlert)) == 1


def test_a_step_question_has_its_day_for_itself() -> None:
    """On the day a step is asked about no round begins: it comes the day after."""
    case = ana(weekly=Weekly(asked=day(7)))
    play = lives(Play(case, at(FIRST_DOSE, "12:00")), 0, 13)
    play.passes(at(day(14), "20:00"))
    assert play.case.stepping.offered == day(14)
    assert not said(play, WeeklyQuestion)
    play.does(RatePain(day(14), 9))
    play.passes(at(day(16), "20:00"))
    assert [n.message.day for n in said(play, WeeklyQuestion) if isinstance(n.message, WeeklyQuestion)] == [
        play.case.weekly.asked
    ]
    assert day(15) <= (play.case.weekly.asked or day(0)) <= day(16)


def test_no_round_before_the_first_dose_after_the_end_or_to_nobody() -> None:
    """Who leaves two evenings unanswered is not asked more; on hold the weekly questions go on."""
    assert round_day(ana(stage=Stage.BASELINE, legs=(), counts=())) is None
    assert round_day(ana(stage=Stage.FINISHED)) is None
    assert not items_on(ana(legs=(), counts=(), overall=(Overall(day(0), 3),)), day(3))
    silent = Play(ana(), at(FIRST_DOSE, "12:00"))
    silent.passes(at(day(9), "12:00"))
    assert not said(silent, WeeklyQuestion)
    assert WeeklyAsked(ROUND, ()) in silent.facts
    silent.passes(at(day(12), "22:00"))
    silent.does(ImHere(day(12)))
    silent.passes(at(day(13), "18:00"))
    assert len(said(silent, WeeklyQuestion)) == 1


def test_who_is_on_the_dose_already_is_asked_after_a_week_here() -> None:
    """The first dose lies long ago: the first round comes when there is a week to look back on."""
    assert round_day(ana(enrolled_on=day(40))) == day(46)


def test_ending_a_round_that_is_answered_changes_nothing() -> None:
    """The end is about open ones; and whatever asks for a round before its day asks in vain."""
    play = asked()
    play.does(AskWeekly())
    assert len(said(play, WeeklyQuestion)) == 1
    answers_all(play)
    before = play.case
    play.does(EndWeekly())
    assert play.case == before
    play.does(AskEffects(ROUND))
    assert may_ask_overall(play.case, day(13))
    assert not may_ask_overall(play.case, day(12))


def test_an_overall_answer_outside_a_round_can_be_taken_back() -> None:
    """It is asked once more, and kept by itself."""
    play = Play(ana(), at(day(2), "12:00"))
    play.does(AnswerOverall(6))
    play.does(UndoLast())
    assert not play.case.overall
    play.taps("overall_2")
    assert play.case.overall == (Overall(day(2), 2),)
    assert isinstance(play.answer, WeeklyDone)
    assert play.answer.overall == 2
    assert not said(play, OverallQuestion)
