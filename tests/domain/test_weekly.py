"""The weekly questions: when they come, one after the other, and what the rule makes of the overall one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from domain.case import CareDay, Case, Item, Opening, Rating, Stage, Weekly
from domain.commands.alerting import AnswerOverall
from domain.commands.day import ImHere, RatePain, UndoLast
from domain.commands.dosing import TakeDose
from domain.commands.effects import AskEffects
from domain.commands.stepping import ShowToday
from domain.commands.telling import Tell
from domain.commands.weekly import (
    AnswerPeg,
    AskWeekly,
    EndWeekly,
    LeaveWeekly,
    ShowSummary,
    ShowWeekly,
    SumUpWeek,
)
from domain.dose import Dose
from domain.facts.alerting import OverallAsked
from domain.facts.weekly import PegSet, WeeklyAsked
from domain.history import History, PainDay
from domain.messages.alerting import OverallQuestion, PainAlert, PainNotice
from domain.messages.weekly import WeeklyDone, WeeklyLeft, WeeklyQuestion, WeekSummary
from domain.pain import Baseline, BaselineSource, Mean, Overall
from domain.preferences import Preferences
from domain.summary import summarise
from domain.week import summarise_week
from domain.weekly import PEG, items_on, may_ask_overall, open_items, peg_mean, round_day
from tests.domain.courses import day, lives
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at
from tests.domain.raised import NOTICE_DAY, rate_until, said

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


def typed(text: str, halves: int, when: datetime, *, bare: bool = True) -> Tell:
    """Return what a typed number tells."""
    return Tell(text, when, pain_halves=halves, bare=bare)


def test_a_round_comes_at_the_question_hour_of_the_last_day_of_the_week_silently() -> None:
    """One message, the overall question first; nothing of it before."""
    play = asked()
    (notice,) = said(play, WeeklyQuestion)
    assert notice.due_at == at(ROUND, "18:00")
    assert notice.silent
    assert notice.message == WeeklyQuestion(ROUND, Item.OVERALL, 1, 4)
    assert notice.choices[-1][0].command == LeaveWeekly(ROUND)


def test_each_answer_brings_the_next_question_and_the_last_one_what_is_recorded() -> None:
    """Four taps, one message."""
    play = asked()
    play.taps("overall_3")
    assert shown(play) == WeeklyQuestion(ROUND, Item.PAIN, 2, 4)
    play.taps("number", 6)
    assert shown(play).item is Item.ENJOYMENT
    play.taps("number", 5)
    play.taps("number", 4)
    assert play.answer == WeeklyDone(ROUND, 3, tuple(zip(PEG, (6, 5, 4), strict=True)), day(13))
    assert peg_mean(play.case.weekly.peg) == 5
    assert not open_items(play.case)


def test_a_typed_number_answers_the_item_that_is_asked() -> None:
    """A bare "6" is the item's; it rates no evening."""
    play = asked()
    play.taps("overall_3")
    play.does(typed("6", 12, play.now))
    assert play.case.weekly.peg == ((Item.PAIN, 6),)
    assert shown(play).item is Item.ENJOYMENT
    assert play.case.day(ROUND).rating is None


def test_half_points_are_asked_back() -> None:
    """PEG has whole numbers; nothing is rounded."""
    play = asked()
    play.taps("overall_3")
    play.does(typed("6.5", 13, play.now))
    assert shown(play) == WeeklyQuestion(ROUND, Item.PAIN, 2, 4, unclear=True)
    assert not play.case.weekly.peg


def test_a_number_is_no_answer_to_the_overall_question() -> None:
    """Its answers are words: "6" could be pain. It is asked back, and no pain is recorded."""
    play = asked()
    play.does(typed("6", 12, play.now))
    assert shown(play) == WeeklyQuestion(ROUND, Item.OVERALL, 1, 4, unclear=True)
    assert play.case.day(ROUND).rating is None


def test_a_number_to_the_overall_question_rates_an_evening_that_is_open() -> None:
    """Yesterday's pain was never answered: that is what a bare number is."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 4)
    play.passes(at(day(5), "22:00"))
    play.passes(at(ROUND, "08:00"))
    play.case = replace(play.case, weekly=Weekly(asked=FIRST_DOSE - timedelta(days=2)))
    play.does(AskWeekly())
    play.does(typed("6", 12, play.now))
    rating = play.case.day(day(5)).rating
    assert rating is not None
    assert rating.halves == 12


def test_a_sentence_is_heard_as_ever() -> None:
    """Only a bare number is the item's."""
    play = asked()
    play.taps("overall_3")
    play.does(typed("pain 7, slept badly", 14, play.now, bare=False))
    assert not play.case.weekly.peg


def test_once_the_evening_is_asked_a_bare_number_is_the_evenings() -> None:
    """What was asked last is answered; the round waits, and its next tap asks on."""
    play = asked()
    play.taps("overall_3")
    play.passes(at(ROUND, "21:00"))
    play.does(typed("6", 12, play.now))
    assert play.case.day(ROUND).rating is not None
    assert open_items(play.case) == PEG
    play.does(ShowWeekly(ROUND))
    play.does(typed("4", 8, play.now))
    assert play.case.weekly.peg == ((Item.PAIN, 4),)


def test_an_interrupted_round_is_gone_on_with_from_today() -> None:
    """The button leads to the first open question, and is gone once all are answered."""
    play = asked()
    play.taps("overall_3")
    play.passes(at(ROUND, "20:00"))
    play.does(ShowToday())
    play.taps("go_on_weekly")
    assert shown(play).item is Item.PAIN
    for item in PEG:
        play.does(AnswerPeg(ROUND, item, 5))
    play.does(ShowToday())
    assert "go_on_weekly" not in play.labels()


def test_an_unanswered_round_is_over_after_two_days_without_a_word() -> None:
    """Nobody is asked again; a late tap counts all the same."""
    play = lives(asked(), 6, 7)
    before = len(play.notices)
    play.passes(at(day(8), "20:00"))
    assert play.case.weekly.over
    assert not open_items(play.case)
    assert len(play.notices) == before
    play.does(AnswerPeg(ROUND, Item.PAIN, 7))
    assert play.case.weekly.peg == ((Item.PAIN, 7),)
    assert len(said(play, WeeklyQuestion)) == 1


def test_not_this_week_ends_the_round_and_says_when_the_next_comes() -> None:
    """What was answered before stays."""
    play = asked()
    play.taps("overall_3")
    play.taps("not_this_week")
    assert play.answer == WeeklyLeft(day(13))
    assert play.case.overall == (Overall(ROUND, 3),)
    play.does(ShowToday())
    assert "go_on_weekly" not in play.labels()
    play.does(LeaveWeekly(ROUND - timedelta(days=7)))
    assert play.case.weekly.asked == ROUND


def test_an_answer_can_be_changed_and_taken_back() -> None:
    """Change shows the one question again; "undo" takes the last answer back, the overall one too."""
    play = asked()
    answers_all(play)
    play.taps("change_enjoyment")
    play.taps("number", 9)
    assert dict(play.case.weekly.peg)[Item.ENJOYMENT] == 9
    assert isinstance(play.answer, WeeklyDone)
    play.does(UndoLast())
    assert dict(play.case.weekly.peg)[Item.ENJOYMENT] == 5
    assert shown(play).taken_back
    play = asked()
    play.taps("overall_7")
    play.does(UndoLast())
    assert not play.case.overall
    assert shown(play) == WeeklyQuestion(ROUND, Item.OVERALL, 1, 4, taken_back=True)


def test_the_last_peg_answer_taken_back_is_open_again() -> None:
    """Undo of a first answer leaves none."""
    play = asked()
    play.taps("overall_3")
    play.taps("number", 6)
    play.does(UndoLast())
    assert not play.case.weekly.peg
    assert open_items(play.case) == PEG


def test_an_answer_of_an_older_round_changes_nothing_of_this_one() -> None:
    """It is in the log for its own week, and what is shown is its own."""
    play = asked()
    play.does(AnswerPeg(ROUND - timedelta(days=7), Item.PAIN, 9))
    assert not play.case.weekly.peg
    assert isinstance(play.answer, WeeklyDone)
    assert [fact.day for fact in play.facts if isinstance(fact, PegSet)] == [ROUND - timedelta(days=7)]
    play.does(AnswerPeg(ROUND, Item.PAIN, 11))
    play.does(AnswerPeg(ROUND, Item.OVERALL, 3))
    assert not play.case.weekly.peg


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


def summed(play: Play) -> list[WeekSummary]:
    """Return the weekly summaries so far."""
    return [n.message for n in play.notices if isinstance(n.message, WeekSummary)]


def test_the_weekly_summary_follows_the_answers_silently_and_once() -> None:
    """The last 7 days beside the baseline, doses, the next step; the picture by a button."""
    play = asked()
    assert not summed(play)
    answers_all(play)
    play.passes(at(ROUND, "18:02"))
    (week,) = summed(play)
    (notice,) = said(play, WeekSummary)
    assert notice.silent
    assert [c.label for row in notice.choices for c in row] == ["show_picture"]
    assert (week.mean, week.before, week.baseline) == (Mean(54, 6), None, play.case.baseline)
    assert (week.taken, week.missed, week.not_known) == (6, 0, 0)
    assert week.next_step_from == day(14)
    lives(play, 6, 12)
    assert len(summed(play)) == 1
    play.passes(at(day(13), "21:30"))
    assert summed(play)[-1].before == Mean(54, 6)


def test_the_first_summary_names_no_day_before_the_diary_began() -> None:
    """Who takes it already and came in on a Wednesday has a week of four days.

    Mutant: `summarise_week` in week.py always goes six days back.
    """
    play = Play(ana(enrolled_on=day(3)), at(day(3), "12:00"))
    play = lives(play, 3, 5)
    week = summarise_week(play.case, day(6))
    assert week is not None
    assert (week.first, week.last) == (day(3), day(5))


def test_the_summary_comes_by_itself_where_the_questions_stay_open() -> None:
    """Two hours later; never twice, nor with the answers that come late."""
    play = asked()
    play.passes(at(ROUND, "19:59"))
    assert not summed(play)
    play.passes(at(ROUND, "20:00"))
    assert len(summed(play)) == 1
    answers_all(play)
    play.passes(at(day(7), "12:00"))
    assert len(summed(play)) == 1


def test_no_summary_where_it_is_not_wanted_comes_too_late_or_tells_nothing() -> None:
    """Switched off, a day late, nobody there, nothing known; and what is drawn decides nothing."""
    off = asked(ana(preferences=Preferences(weekly_summary=False)))
    off.passes(at(ROUND, "21:30"))
    assert not summed(off)
    late = asked()
    late.now = at(day(8), "12:00")
    late.does(SumUpWeek())
    assert late.case.weekly.summed == ROUND
    assert not summed(late)
    early = asked()
    early.does(SumUpWeek())
    assert early.case.weekly.summed is None
    silent = Play(ana(), at(FIRST_DOSE, "12:00"))
    silent.passes(at(day(9), "12:00"))
    assert not summed(silent)
    assert summarise_week(ana(stage=Stage.BASELINE, legs=(), counts=()), day(3)) is None
    before = early.case
    early.does(ShowSummary())
    assert early.case == before


def test_the_weekly_summary_leaves_out_what_summary_leaves_out() -> None:
    """A late rating, a day on hold, this evening's open dose: /summary shows none of them in its numbers.

    Mutants: late ratings in the mean; held days, or tonight's dose, as not known.
    """
    play = asked()
    late, held, tonight = day(1), day(2), day(6)
    days = tuple(_altered(each, late, held) for each in play.case.days)
    open_now = replace(play.case.day(tonight), opening=Opening.ASKED, dose=Dose(1500), intake=None)
    rated = replace(open_now, rating=Rating(12, at(tonight, "21:00")))
    case = replace(play.case, days=(*(d for d in days if d.day != tonight), rated))
    week = summarise_week(case, tonight)
    assert week is not None
    timely = [d.rating for d in case.days if d.rating is not None and d.rating.on_time]
    assert week.mean == Mean(sum(r.halves for r in timely), len(timely)) == Mean(57, 6)
    assert (week.taken, week.missed, week.not_known) == (5, 0, 0)
    pain = tuple(PainDay(d.day, d.rating.halves, d.rating.on_time) for d in case.days if d.rating)
    assert summarise(case, History(pain=pain), tonight).last_week == week.mean


def _altered(each: CareDay, late: date, held: date) -> CareDay:
    if each.day == late and each.rating is not None:
        return replace(each, rating=replace(each.rating, on_time=False))
    return replace(each, held=True, intake=None) if each.day == held else each
