"""Own answers that are taken back: a stay, "another doctor", "all the same", "no" to a grave question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.case import HoldCause, OpenEffect, Stage, StepBefore
from domain.commands.base import Command
from domain.commands.day import UndoLast
from domain.commands.effects import AllTheSame, AnswerMood, CloseEffect, TakeBackMood, TakeBackSame
from domain.commands.holding import Hospital, ReportWord
from domain.commands.replan import OtherDoctor, TakeBackOtherDoctor
from domain.commands.stepping import MoveUp, StayHere, TakeBackStay, WantStep
from domain.effects import Effect, Grade
from domain.evolve import evolve_all
from domain.facts.effects import Thoughts
from domain.facts.replan import OtherDoctorSaid
from domain.facts.stepping import StayReason
from domain.gate import unmet
from domain.messages.alerting import MistakeAsked
from domain.messages.day import NothingToUndo
from domain.messages.effects import EffectGone, EffectsQuestion, MoodKept, MoodQuestion
from domain.messages.holding import WordTakenBack
from domain.messages.stepping import QuestionClosed, StayTakenBack
from domain.questions import Purpose
from domain.report import Word
from domain.unmet import PrescriberNotAsked
from tests.domain.answers import answer_of, told
from tests.domain.courses import asked, day
from tests.domain.play import Play, ana, at

UNDO = ("button", "typed")
NAUSEA = OpenEffect(1, Effect.NAUSEA, Grade.MILD, day(10))
HEADACHE = OpenEffect(2, Effect.HEADACHE, None, day(11))


def undoes(play: Play, how: str) -> None:
    """Take back what was said last, by its button or the typed word."""
    if how == "button":
        play.taps("undo")
    else:
        play.does(UndoLast())


def button(play: Play, label: str = "undo") -> Command:
    """Return what a button now shown does."""
    return next(c for row in play.choices for c in row if c.label == label).command


def feels() -> Play:
    """Return a play with two side effects that are followed."""
    return Play(ana(effects=(NAUSEA, HEADACHE), effects_ever=2), at(day(14), "12:00"))


def waits(play: Play) -> bool:
    """Whether the step waits for the prescriber's word."""
    return any(isinstance(reason, PrescriberNotAsked) for reason in unmet(play.case, play.now))


@pytest.mark.parametrize("how", UNDO)
@pytest.mark.parametrize("reason", [None, "stay_pain"])
def test_a_stay_is_taken_back_also_after_its_reason(how: str, reason: str | None) -> None:
    """The step is asked about as before; it comes by no undo. Mutant: the reason is a stay of its own."""
    play = asked()
    before = play.case.stepping
    play.does(StayHere())
    assert "want_step" in play.labels()
    if reason is not None:
        play.taps(reason)
    undoes(play, how)
    assert told(play, StayTakenBack) == StayTakenBack(None)
    assert play.case.stepping.stayed_until is before.stayed_until is None
    assert all(each.what != "stay" for each in play.case.said)
    assert len(play.case.legs) == 1
    assert play.labels() == ["want_step", "show_plan"]
    assert [n.message for n in play.passes(play.now + timedelta(minutes=1))]  # the question comes anew


def test_an_earlier_stay_counts_again() -> None:
    """Its day is said."""
    play = asked()
    play.does(StayHere())
    first = play.case.stepping.stayed_until
    play.now += timedelta(days=1)
    play.does(StayHere())
    assert play.case.stepping.stayed_until != first
    undoes(play, "button")
    assert told(play, StayTakenBack) == StayTakenBack(first)
    play.does(UndoLast())
    assert play.case.stepping.stayed_until is None


def test_a_stay_that_is_over_is_past() -> None:
    """Once the step is wanted, neither the button nor the word changes anything of it."""
    play = asked()
    play.does(StayHere())
    back = button(play)
    play.does(WantStep())
    before = play.case.stepping
    play.does(back)
    assert isinstance(answer_of(play), QuestionClosed)
    assert play.case.stepping == before
    play.does(UndoLast())
    assert play.case.stepping == before


def test_a_stay_that_the_prescriber_asked_for_is_taken_back_with_the_word_alone() -> None:
    """It is no own stay."""
    play = asked()
    play.does(ReportWord(Purpose.STEP, day(14), Word.STAY))
    assert [each.what for each in play.case.said if each.what in {"stay", "word"}] == ["word"]
    play.does(StayHere(StayReason.PRESCRIBER))
    assert play.case.said[-1].what == "stay"


@pytest.mark.parametrize("how", UNDO)
def test_another_doctors_change_is_taken_back(how: str) -> None:
    """The step waits for no word because of it, and what the prescriber said before counts again."""
    play = asked()
    play.does(ReportWord(Purpose.STEP, day(14), Word.GO_UP))
    go = play.case.stepping.go
    play.does(OtherDoctor())
    assert waits(play)
    assert play.case.stepping.go is None
    undoes(play, how)
    assert not waits(play)
    assert isinstance(answer_of(play), WordTakenBack)
    assert (play.case.stepping.go, len(play.case.legs)) == (go, 1)


def test_another_doctors_change_that_was_answered_is_past() -> None:
    """The prescriber's word came after it. Mutant: `other_doctor_back` sets the older word back."""
    play = asked()
    play.does(OtherDoctor())
    back = button(play)
    play.does(ReportWord(Purpose.STEP, day(14), Word.STAY))
    before = play.case.stepping
    play.does(back)
    assert isinstance(answer_of(play), QuestionClosed)
    assert play.case.stepping == before


def test_what_was_told_before_there_was_an_undo_is_not_taken_back() -> None:
    """Its fact does not say what it replaced."""
    assert evolve_all(ana(), (OtherDoctorSaid(day(3)),)).said == ()


@pytest.mark.parametrize("command", [TakeBackStay(StepBefore()), TakeBackOtherDoctor(StepBefore())])
def test_undo_of_a_step_choice_never_ends_a_hold(command: Command) -> None:
    """Nor does it bring the step while one stands (L6, L13)."""
    play = asked()
    play.does(StayHere())
    own = button(play)
    play.does(Hospital())
    for each in (command, own):
        play.does(each)
        assert [hold.cause for hold in play.case.holds] == [HoldCause.HOSPITAL]
        assert "want_step" not in play.labels()
    play.does(MoveUp(1))
    assert len(play.case.legs) == 1


def test_undo_of_a_step_choice_after_the_end_changes_nothing() -> None:
    """The course is over."""
    play = asked()
    play.does(StayHere())
    back = button(play)
    play.case = replace(play.case, stage=Stage.FINISHED)
    play.does(back)
    assert isinstance(answer_of(play), QuestionClosed)


@pytest.mark.parametrize("how", UNDO)
def test_all_the_same_is_taken_back_and_asked_again(how: str) -> None:
    """In one message, as it was asked; what they are is as before."""
    play = feels()
    play.does(AllTheSame((1, 2)))
    undoes(play, how)
    question = told(play, EffectsQuestion)
    assert question.undone
    assert [each.effect for each in question.effects] == [Effect.NAUSEA, Effect.HEADACHE]
    assert play.labels()[0] == "all_the_same"
    assert all(each.what != "same" for each in play.case.said)


def test_all_the_same_of_what_is_gone_is_past() -> None:
    """There is nothing to ask about again."""
    play = feels()
    play.does(AllTheSame((1,)))
    back = button(play)
    play.does(CloseEffect(1))
    play.does(back)
    assert answer_of(play) == EffectGone()
    play.does(UndoLast())
    play.does(CloseEffect(1))
    play.does(CloseEffect(2))
    play.case = replace(play.case, said=play.case.said[:1])
    play.does(UndoLast())


@pytest.mark.parametrize("how", UNDO)
def test_no_about_thoughts_of_self_harm_is_taken_back_and_asked_again(how: str) -> None:
    """The four answers stand there; "yes" brings the text. Mutant: the answer is only taken back."""
    play = feels()
    play.does(AnswerMood(Thoughts.NO))
    undoes(play, how)
    assert told(play, MoodQuestion) == MoodQuestion(undone=True)
    assert play.labels() == ["no", "yes", "not_sure", "rather_not_say"]
    play.taps("yes")
    assert play.case.on_hold


@pytest.mark.parametrize("thoughts", [t for t in Thoughts if t is not Thoughts.NO])
def test_another_answer_is_taken_back_only_as_mistyped(thoughts: Thoughts) -> None:
    """The typed word asks first; neither it nor `Undo` of an older "no" lifts what the answer began."""
    play = feels()
    play.does(AnswerMood(Thoughts.NO))
    older = button(play)
    play.does(AnswerMood(thoughts))
    assert isinstance(answer_of(play), MoodKept)
    play.does(older)
    assert play.case.on_hold
    play.does(UndoLast())
    assert isinstance(answer_of(play), MistakeAsked)
    assert play.case.on_hold
    play.taps("take_it_back")
    assert play.case.holds == ()
    play.does(UndoLast())
    assert answer_of(play) == NothingToUndo()


TAKEN_BACK: tuple[tuple[Callable[[], Play], Command, type[Command]], ...] = (
    (asked, StayHere(), TakeBackStay),
    (asked, StayHere(StayReason.BUSY), TakeBackStay),
    (asked, OtherDoctor(), TakeBackOtherDoctor),
    (feels, AllTheSame((1, 2)), TakeBackSame),
    (feels, AnswerMood(Thoughts.NO), TakeBackMood),
)


@pytest.mark.parametrize(("play_of", "command", "undo"), TAKEN_BACK)
def test_law_each_own_answer_has_the_button_that_takes_it_back(
    play_of: Callable[[], Play], command: Command, undo: type[Command]
) -> None:
    """And the same answer may be given anew afterwards. Mutant: the row with `undo` is left out."""
    play = play_of()
    for _ in range(2):
        play.does(command)
        back = button(play)
        assert isinstance(back, undo)
        said = len(play.case.said)
        play.does(back)
        assert len(play.case.said) == said - 1
