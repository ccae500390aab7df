"""The weekly questions: when they come, one after the other, and how they are answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.case import Item, Weekly
from domain.commands.day import UndoLast
from domain.commands.stepping import ShowToday
from domain.commands.telling import Tell
from domain.commands.weekly import AnswerPeg, AskWeekly, LeaveWeekly, ShowWeekly
from domain.facts.weekly import PegSet
from domain.messages.weekly import WeeklyDone, WeeklyLeft, WeeklyQuestion
from domain.pain import Overall
from domain.weekly import PEG, open_items, peg_mean
from tests.domain.courses import day, lives
from tests.domain.play import FIRST_DOSE, Play, ana, at
from tests.domain.raised import said
from tests.domain.weekly.rounds import ROUND, answers_all, asked, shown


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
