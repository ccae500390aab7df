"""Every confirmation of one's own data has a way to take it back: `Undo`, or `Change` that leads to one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.case import Case, Stage
from domain.commands.aftercare import AnswerAfter, AnswerAfterOverall, ChangeAfter
from domain.commands.alerting import AnswerOverall, RestoreOverall
from domain.commands.base import Command
from domain.commands.day import AskNote, NotePainNow, RatePain, UndoLast
from domain.commands.dosing import DoseNotKnown, NotTaken, TakeDose, TakeLater
from domain.commands.effects import CloseEffect, GradeEffect
from domain.commands.holding import ChangeDecider, ExpectRefill, ReportEnd, StopCourse
from domain.commands.marks import SetMark
from domain.commands.note import TakeBackNote
from domain.commands.part import TakePart
from domain.commands.stepping import SetFirstDose
from domain.commands.supply import Count
from domain.commands.telling import Tell
from domain.effects import Effect, Grade, Mention
from domain.evolve import evolve_all
from domain.facts.aftercare import AfterAsked, AftercareBegan
from domain.facts.day import NoteKept
from domain.facts.holding import Decider, EndCause
from domain.marks import Mark
from domain.messages.aftercare import AfterQuestion
from domain.messages.alerting import OverallQuestion
from domain.messages.day import KeptAsNote, NothingToUndo
from domain.messages.holding import CourseOver
from domain.messages.note import NoteBack
from domain.messages.stepping import QuestionClosed
from domain.tables import tables_of
from tests.domain.answers import told
from tests.domain.courses import baseline, day
from tests.domain.play import BEN, FIRST_DOSE, Play, ana, at

TUESDAY = FIRST_DOSE
NINE = at(TUESDAY, "21:00")
BACK = ("undo", "change", "no_", "count_again", "refill_on", "choose_first_dose", "other_day", "end_mistake")
"""Labels that lead back: of `Undo`, `Change`, a mark that is tapped again, and what is asked once more."""


def asked() -> Play:
    """Return Ana's play at 21:00 on the day of her first dose."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(NINE)
    return play


def note(text: str = "a quiet day", message: int = 7) -> Tell:
    """Return a text that says nothing the bot knows."""
    return Tell(text, NINE, message=message)


CONFIRMED: tuple[tuple[Command, ...], ...] = (
    (RatePain(TUESDAY, 12),),
    (NotePainNow(12),),
    (TakeDose(TUESDAY),),
    (TakePart(TUESDAY),),
    (NotTaken(TUESDAY),),
    (DoseNotKnown(TUESDAY),),
    (RatePain(TUESDAY, 12), TakeLater(TUESDAY, 15)),
    (note(),),
    (AskNote(TUESDAY), note()),
    (SetMark(TUESDAY, Mark.STRESS),),
    (GradeEffect(TUESDAY, Effect.NAUSEA, Grade.MILD),),
    (GradeEffect(TUESDAY, Effect.NAUSEA, Grade.MILD), CloseEffect(1, ())),
    (AnswerOverall(3),),
    (Count((30,)),),
    (NotTaken(TUESDAY), ExpectRefill(None)),
    (StopCourse(EndCause.OWN_WISH),),
    (StopCourse(EndCause.OWN_WISH), ReportEnd(Decider.MYSELF)),
)


@pytest.mark.parametrize("commands", CONFIRMED, ids=lambda each: type(each[-1]).__name__)
def test_what_was_recorded_can_be_taken_back_from_its_confirmation(commands: tuple[Command, ...]) -> None:
    """Mutant: the confirmation of a note has no button."""
    play = asked()
    if isinstance(commands[-1], ExpectRefill):
        play.does(NotTaken(TUESDAY))
        play.taps("ran_out")
    for command in commands:
        play.does(command)
    assert any(label.startswith(BACK) for label in play.labels()), play.labels()


def test_the_day_of_the_first_dose_can_be_chosen_anew() -> None:
    """Below the answer that it is planned."""
    play = baseline(None)
    play.does(SetFirstDose(day(7)))
    assert play.labels() == ["choose_first_dose"]


def notes(play: Play) -> list[str]:
    """Return the notes that stand in the tables of the diary."""
    tables = {table.name: table for table in tables_of(ana(), [(play.now, fact) for fact in play.facts])}
    return [row[-1] for row in tables["notes"].rows]


def test_undo_takes_a_note_out_and_leaves_the_others() -> None:
    """Two of one moment are two; what was taken out is out for good. Mutant: the first of the day goes."""
    play = asked()
    play.does(note("first", 7))
    play.does(note("second", 8))
    play.taps("undo")
    told(play, NoteBack)
    assert notes(play) == ["first"]
    play.does(TakeBackNote(NINE, 8))
    assert notes(play) == ["first"]
    play.does(note("third", 9))
    assert notes(play) == ["first", "third"]


def test_the_word_undo_takes_back_a_note_that_was_nothing_else() -> None:
    """In the order in which things were said; the words beside a rating are not in the way of it."""
    play = asked()
    play.does(note("first", 7))
    play.does(replace(note("pain 6, slept badly", 8), pain_halves=12))
    play.does(UndoLast())
    assert play.case.day(TUESDAY).rating is None
    play.does(UndoLast())
    told(play, NoteBack)
    assert notes(play) == ["pain 6, slept badly"]
    play.does(UndoLast())
    told(play, NothingToUndo)


def test_words_of_which_nothing_was_kept_have_nothing_to_undo() -> None:
    """A number alone leaves no note; words that hold the dose are kept, and are no plain note."""
    play = asked()
    play.does(replace(note("5-6", 7), bare=True))
    told(play, KeptAsNote)
    assert "undo" not in play.labels()
    play.does(AskNote(TUESDAY))
    play.does(replace(note("in hospital", 8), mentions=(Mention.HOSPITAL,)))
    kept = [fact for fact in play.facts if isinstance(fact, NoteKept)]
    assert [fact.alone for fact in kept] == [False]


def test_a_taken_that_is_only_a_note_can_be_taken_back() -> None:
    """No dose is due before the first."""
    play = baseline(None)
    play.does(TakeDose(day(0)))
    play.taps("undo")
    assert notes(play) == []


def test_an_overall_answer_is_taken_back_and_asked_anew() -> None:
    """To what it was before, or to none."""
    play = asked()
    play.does(AnswerOverall(3))
    play.does(AnswerOverall(5))
    play.taps("undo")
    told(play, OverallQuestion)
    assert [one.score for one in play.case.overall] == [3]
    play.does(RestoreOverall(TUESDAY))
    assert play.case.overall == ()


def after() -> Play:
    """Return a play whose course is over, with one check-in put."""
    case: Case = replace(ana(), stage=Stage.FINISHED, finished_on=TUESDAY)
    begun = evolve_all(case, (AftercareBegan(TUESDAY), AfterAsked(TUESDAY + timedelta(days=7))))
    return Play(begun, at(TUESDAY + timedelta(days=7), "18:00"))


def test_a_check_in_after_the_course_can_be_changed() -> None:
    """Its two questions once more; one that was never put has none."""
    play, when = after(), TUESDAY + timedelta(days=7)
    play.does(AnswerAfter(when, 4))
    play.does(AnswerAfterOverall(when, 2))
    play.taps("change")
    told(play, AfterQuestion)
    play.taps("number", 6)
    assert play.case.aftercare is not None
    assert play.case.aftercare.weeks[0].pain == 6
    play.does(ChangeAfter(TUESDAY))
    told(play, QuestionClosed)


def test_who_ended_the_course_can_be_changed() -> None:
    """The question once more; a course that runs has no end to change."""
    play = asked()
    play.does(ChangeDecider())
    told(play, QuestionClosed)
    play.does(StopCourse(EndCause.OWN_WISH))
    play.taps("end_myself")
    play.taps("change")
    assert told(play, CourseOver).prescriber == BEN
