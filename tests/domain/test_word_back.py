"""A prescriber's word, as reported, is taken back: what it ended or let wait is as it was before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.case import HoldCause
from domain.commands.base import Command
from domain.commands.day import RatePain, UndoLast
from domain.commands.dosing import TakeDose
from domain.commands.holding import (
    HaveItAgain,
    Hospital,
    ReportWord,
    StartReport,
    StopCourse,
    TakeBackLift,
    TakeBackWord,
)
from domain.commands.stepping import AnswerForm, MoveUp
from domain.decide.holding import put_on_hold
from domain.dose import Dose, Form, Pieces
from domain.evolve import evolve_all
from domain.facts.holding import EndCause
from domain.facts.pack import PackSaid
from domain.facts.stepping import StepReported
from domain.gate import unmet
from domain.messages.day import EveningCheck, NothingToUndo
from domain.messages.holding import HoldsOver, ReportKept, WordTakenBack
from domain.messages.stepping import QuestionClosed
from domain.plan import Advance, Leg, LegKind
from domain.questions import Health, Purpose
from domain.report import Report, Word
from domain.unmet import PrescriberNotAsked
from tests.domain.answers import answer_of, told
from tests.domain.courses import asked, day
from tests.domain.holds import after_days, held, reports
from tests.domain.play import Play, ana, at

UNDO = ("button", "typed")


def undoes(play: Play, how: str, label: str = "undo") -> None:
    """Take back what was said last, by its button or the typed word."""
    if how == "button":
        play.taps(label)
    else:
        play.does(UndoLast())


def waiting() -> Play:
    """Return a play on the day a step is over, where the prescriber has to be asked before it."""
    play = asked()
    assert play.case.plan is not None
    play.case = replace(play.case, plan=replace(play.case.plan, advance=Advance.PRESCRIBER))
    return play


def waits(play: Play) -> bool:
    """Whether the step waits for the prescriber's word."""
    return any(isinstance(reason, PrescriberNotAsked) for reason in unmet(play.case, play.now))


@pytest.mark.parametrize("how", UNDO)
def test_go_up_is_taken_back_and_the_step_waits_for_a_word_again(how: str) -> None:
    """Said at once, with the button to report anew; and a yes to the old question is refused.

    Mutant: `report_back` in evolve/stepping.py keeps `go`.
    """
    play = waiting()
    play.does(ReportWord(Purpose.STEP, day(14), Word.GO_UP))
    assert not waits(play)
    undoes(play, how, "undo_word")
    assert waits(play)
    back = told(play, WordTakenBack)
    assert back.waits is not None
    assert any(isinstance(reason, PrescriberNotAsked) for reason in back.waits.reasons)
    assert "asked_prescriber" in play.labels()
    play.does(MoveUp(1))
    assert len(play.case.legs) == 1


@pytest.mark.parametrize("how", UNDO)
def test_stay_is_taken_back_and_the_step_is_asked_about_as_before(how: str) -> None:
    """The week that it added is gone; what was said before it is true again.

    Mutant: `stayed_until` stays as the word set it.
    """
    play = asked()
    before = play.case.stepping
    play.does(ReportWord(Purpose.STEP, day(14), Word.STAY))
    assert isinstance(answer_of(play), ReportKept)
    assert play.case.stepping.stayed_until == day(21)
    undoes(play, how)
    after = play.case.stepping
    assert (after.go, after.stayed_until, after.settled) == (None, None, before.settled)
    assert told(play, WordTakenBack) == WordTakenBack()
    assert play.labels() == ["show_plan"]


def test_a_word_that_was_followed_by_another_is_past() -> None:
    """The newer one counts; the older one's button changes nothing. Taken back, the one before it counts."""
    play = waiting()
    play.does(ReportWord(Purpose.STEP, day(14), Word.GO_UP))
    first = play.case.stepping.go
    old = next(c for row in play.choices for c in row if c.label == "undo_word").command
    play.now += timedelta(minutes=1)
    play.does(ReportWord(Purpose.STEP, day(14), Word.STAY))
    newer = play.case.stepping
    play.does(old)
    assert isinstance(answer_of(play), QuestionClosed)
    assert play.case.stepping == newer
    play.does(UndoLast())
    assert play.case.stepping.go == first
    assert play.case.stepping.stayed_until is None
    play.does(UndoLast())
    assert waits(play)


def test_an_own_stay_after_the_word_is_not_taken_back_with_it() -> None:
    """What the patient chose since stands. Mutant: `stayed_until` is always set back."""
    play = waiting()
    play.does(ReportWord(Purpose.STEP, day(14), Word.GO_UP))
    back = next(c for row in play.choices for c in row if c.label == "undo_word").command
    play.taps("stay_here")
    chosen = play.case.stepping.stayed_until
    assert chosen is not None
    play.does(back)
    assert play.case.stepping.stayed_until == chosen


def test_once_the_step_is_taken_the_word_is_past() -> None:
    """The step stands, its own way back beside it; the typed word takes back what was said before."""
    play = waiting()
    play.does(RatePain(day(14), 9))
    play.does(ReportWord(Purpose.STEP, day(14), Word.GO_UP))
    back = next(c for row in play.choices for c in row if c.label == "undo_word").command
    play.taps("form_none")
    play.taps("label_value")
    play.taps("move_to")
    assert len(play.case.legs) == 2
    play.does(back)
    assert isinstance(answer_of(play), QuestionClosed)
    play.does(UndoLast())
    assert len(play.case.legs) == 2
    assert play.case.day(day(14)).rating is None
    assert all(each.what != "word" for each in play.case.said)


def test_a_word_kept_before_there_was_an_undo_is_not_taken_back_by_typing() -> None:
    """Its fact does not say what it replaced."""
    case = evolve_all(ana(), (StepReported(Report("", day(0), Word.STAY, at(day(0), "12:00")), day(0)),))
    assert case.said == ()


@pytest.mark.parametrize("how", UNDO)
def test_a_word_about_holds_is_taken_back_before_the_health_questions(how: str) -> None:
    """The hold was never gone; it waits for a word again, and answers to the old questions end nothing."""
    play = held()
    reports(play, "said_go_on")
    undoes(play, how, "undo_word")
    assert play.case.hold_report is None
    back = told(play, WordTakenBack)
    assert back.holds is not None
    assert back.holds.causes == (HoldCause.HOSPITAL,)
    assert "asked_prescriber" in play.labels()
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    assert play.case.on_hold


@pytest.mark.parametrize("how", UNDO)
def test_holds_that_ended_on_a_word_stand_again_without_it(how: str) -> None:
    """The very holds, and the course as before them; no dose is asked for that evening.

    Mutant: `takes_back_lift` leaves the leg that began with the end of the holds.
    """
    play = held()
    play.does(Hospital(HoldCause.PREGNANCY))
    holds = play.case.holds
    play.passes(at(day(5), "12:00"))
    legs = play.case.legs
    reports(play, "said_go_on")
    play.taps("form_none")
    assert isinstance(answer_of(play), HoldsOver)
    assert len(play.case.legs) == len(legs) + 1
    undoes(play, how)
    assert (play.case.holds, play.case.legs, len(play.case.counts)) == (holds, legs, len(legs))
    assert play.case.hold_report is None
    back = told(play, WordTakenBack)
    assert back.holds is not None
    assert back.holds.causes == (HoldCause.HOSPITAL, HoldCause.PREGNANCY)
    evening = play.passes(at(day(5), "21:05"))[-1].message
    assert isinstance(evening, EveningCheck)
    assert evening.dose is None


def test_a_dose_recorded_since_stays_with_its_leg() -> None:
    """The holds stand again all the same. Mutant: the leg is undone whatever is recorded."""
    play = held()
    play.passes(at(day(5), "12:00"))
    reports(play, "said_go_on")
    play.taps("form_none")
    back = next(c for row in play.choices for c in row if c.label == "undo").command
    play.passes(at(day(5), "21:00"))
    play.does(TakeDose(day(5)))
    play.does(back)
    assert play.case.on_hold
    assert play.case.legs[-1] == Leg(day(5), 0, Dose(1500), LegKind.RESTART)
    intake = play.case.day(day(5)).intake
    assert intake is not None


def test_a_hold_that_no_dose_fell_into_stands_again_with_the_same_leg() -> None:
    """No leg began, and none is undone."""
    play = held()
    legs = play.case.legs
    reports(play, "said_go_on")
    play.taps("form_none")
    assert play.case.holds == ()
    play.taps("undo")
    assert play.case.on_hold
    assert play.case.legs == legs


def test_an_undo_of_holds_twice_or_after_the_end_changes_nothing() -> None:
    """They stand already; and a course that is over has none to begin again."""
    play = held()
    reports(play, "said_go_on")
    play.taps("form_none")
    back = next(c for row in play.choices for c in row if c.label == "undo").command
    play.does(back)
    standing = play.case.holds
    play.does(back)
    assert isinstance(answer_of(play), QuestionClosed)
    assert play.case.holds == standing
    other = held()
    reports(other, "said_go_on")
    other.taps("form_none")
    other.does(StopCourse(EndCause.OWN_WISH))
    other.does(back)
    assert other.case.holds == ()
    other.does(UndoLast())
    assert other.case.holds == ()


@pytest.mark.parametrize("command", [Hospital(), Hospital(HoldCause.OPIOID)])
def test_an_undo_never_ends_a_hold_that_came_after_the_word(command: Command) -> None:
    """Taking a word back adds holds and takes none away."""
    play = held()
    reports(play, "said_go_on")
    word = next(c for row in play.choices for c in row if c.label == "undo_word").command
    play.taps("form_none")
    lift = next(c for row in play.choices for c in row if c.label == "undo").command
    assert isinstance(word, TakeBackWord)
    assert isinstance(lift, TakeBackLift)
    play.now += timedelta(minutes=1)
    play.does(command)
    newest = play.case.holds
    play.does(word)
    assert play.case.holds == newest
    play.does(lift)
    assert set(newest) < set(play.case.holds)


def test_the_new_pack_is_taken_back_with_the_word() -> None:
    """Doses are taken from the old pack again, whose label is read anew.

    Mutant: `report_back` in evolve/holding.py leaves the pack.
    """
    play = after_days(3)
    new = Pieces(Form.CAPSULE, (Dose(3000),))
    old, supply = play.case.preparation, play.case.supply
    facts = put_on_hold(play.case, HoldCause.LABEL, play.now).facts
    play.case = evolve_all(play.case, (*facts, PackSaid(new)))
    play.does(StartReport(Purpose.LIFT))
    play.taps("on_today")
    play.taps("said_new_pack")
    assert play.case.preparation == new
    play.taps("undo_word")
    assert (play.case.preparation, play.case.new_pack, play.case.supply) == (old, new, supply)
    assert play.case.stepping.label_ok_at is None
    assert play.case.on_hold


def test_have_it_again_is_taken_back() -> None:
    """The patient has run out after all."""
    play = after_days(3)
    play.case = evolve_all(play.case, put_on_hold(play.case, HoldCause.RAN_OUT, play.now).facts)
    play.does(HaveItAgain())
    assert play.case.stepping.offered is not None
    play.taps("undo_word")
    assert play.case.hold_report is None
    assert "have_it_again" in play.labels()


def test_nothing_is_left_to_undo_once_all_is_taken_back() -> None:
    """A word that is past is not offered either."""
    play = held()
    play.case = replace(play.case, said=())
    reports(play, "said_go_on")
    play.does(AnswerForm(Purpose.LIFT, Health.YES))
    play.does(UndoLast())
    assert answer_of(play) == NothingToUndo()
    assert play.case.said == ()


def test_a_word_that_ends_the_holds_at_once_has_their_undo_alone() -> None:
    """Where the health question was answered in the same moment. Mutant: both buttons stand there."""
    play = held()
    reports(play, "said_go_on")
    play.taps("form_none")
    play.taps("undo")
    reports(play, "said_go_on")
    assert isinstance(answer_of(play), HoldsOver)
    assert play.labels() == ["undo"]
