"""The typed word "undo"."""

from __future__ import annotations

from domain.commands.day import NotePainNow, RatePain, UndoLast
from domain.commands.dosing import TakeDose
from domain.commands.effects import CloseEffect, GradeEffect
from domain.effects import Effect, Grade
from domain.messages.base import Message
from domain.messages.day import DayRecord, NothingToUndo
from domain.messages.effects import EffectTakenBack
from tests.domain.play import FIRST_DOSE, Play, ana, at

TUESDAY = FIRST_DOSE


def _asked() -> Play:
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY, "21:00"))
    return play


def _undo(play: Play) -> Message | None:
    play.does(UndoLast())
    return play.answer


def test_undo_takes_back_one_answer_after_the_other() -> None:
    """The dose first, then the rating as it was before, then the first rating; then nothing is left."""
    play = _asked()
    for command in (RatePain(TUESDAY, 12), RatePain(TUESDAY, 14), TakeDose(TUESDAY)):
        play.does(command)
    shown = _undo(play)
    assert isinstance(shown, DayRecord)
    assert (shown.undone, shown.intake) == ("dose", None)
    play.does(UndoLast())
    rating = play.case.day(TUESDAY).rating
    assert rating is not None
    assert rating.halves == 12
    play.does(UndoLast())
    assert play.case.day(TUESDAY).rating is None
    assert _undo(play) == NothingToUndo()


def test_undo_reaches_pain_of_a_moment_and_side_effects() -> None:
    """What was noted is taken back; an effect that was closed is followed again as it was."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.does(NotePainNow(12))
    play.does(GradeEffect(TUESDAY, Effect.NAUSEA, Grade.MILD))
    play.does(GradeEffect(TUESDAY, Effect.NAUSEA, Grade.BOTHERSOME))
    play.does(CloseEffect(1, ()))
    assert isinstance(_undo(play), EffectTakenBack)
    assert [e.grade for e in play.case.effects] == [Grade.BOTHERSOME]
    play.does(UndoLast())
    assert [e.grade for e in play.case.effects] == [Grade.MILD]
    play.does(UndoLast())
    assert play.case.effects == ()
    shown = _undo(play)
    assert isinstance(shown, DayRecord)
    assert shown.undone == "pain_now"
    assert play.case.said == ()


def test_undo_reaches_several_answers_back() -> None:
    """Taking back is no answer that pushes others out of reach; older ones are behind `Change`."""
    play = _asked()
    for halves in range(10):
        play.does(RatePain(TUESDAY, halves))
    for left in range(8, 1, -1):
        play.does(UndoLast())
        rating = play.case.day(TUESDAY).rating
        assert rating is not None
        assert rating.halves == left
