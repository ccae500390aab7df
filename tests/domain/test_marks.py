"""Own marks: set and taken back, drawn, and read by no rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import domain
from domain.case import Stage
from domain.commands.day import AskNote, RatePain, ShowDay, UndoLast
from domain.commands.marks import SetMark, TakeBackMark
from domain.commands.telling import Tell
from domain.diary import diary_of
from domain.facts.day import NoteKept
from domain.facts.marks import MarkSet, MarkTakenBack
from domain.history import History, MarkDay
from domain.marks import Mark
from domain.messages.day import DayRecord, KeptAsNote, NoteWanted
from domain.summary import summarise
from tests.domain.play import FIRST_DOSE, Play, ana, at

TUESDAY = FIRST_DOSE
RULES = ("alerts", "gate.py", "pain.py", "diary.py", "episodes.py", "course.py", "agenda")
"""What decides about alerts, steps and questions."""


def evening() -> Play:
    """Return Ana's play at 21:30 on the day of her first dose."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY, "21:30"))
    return play


def test_marks_stand_below_note_and_are_taken_back_there() -> None:
    """A tap sets one, the same place takes it back; the note is still waited for."""
    play = evening()
    play.does(AskNote(TUESDAY))
    assert "mark_period" in play.labels()
    play.taps("mark_stress")
    play.taps("mark_period")
    assert (play.answer,) == (NoteWanted(TUESDAY, (Mark.PERIOD, Mark.STRESS)),)
    play.taps("no_period")
    assert play.case.day(TUESDAY).marks == (Mark.STRESS,)
    play.does(Tell("a long day", play.now))
    assert isinstance(play.facts[-2], NoteKept)
    assert isinstance(play.answer, KeptAsNote)


def test_a_mark_is_set_and_taken_back_once() -> None:
    """An old button changes nothing twice."""
    play = evening()
    for command in (SetMark(TUESDAY, Mark.PERIOD), TakeBackMark(TUESDAY, Mark.PERIOD)):
        play.does(command)
        play.does(command)
    kinds = [type(fact) for fact in play.facts if isinstance(fact, MarkSet | MarkTakenBack)]
    assert kinds == [MarkSet, MarkTakenBack]


def test_a_typed_mark_is_kept_beside_everything_else() -> None:
    """“pain 6, period started”: the number and the mark; `Undo` takes back the mark first."""
    play = evening()
    play.does(replace(Tell("pain 6, period started", play.now), pain_halves=12, marks=(Mark.PERIOD,)))
    record = play.answer
    assert isinstance(record, DayRecord)
    assert (record.marks, record.rating is not None) == ((Mark.PERIOD,), True)
    play.does(ShowDay(TUESDAY))
    play.taps("undo")
    assert play.case.day(TUESDAY).marks == ()
    assert play.case.day(TUESDAY).rating is not None


def test_the_word_undo_takes_back_a_mark() -> None:
    """What was said last is as it was before."""
    play = evening()
    play.does(replace(Tell("bad night", play.now), marks=(Mark.BAD_NIGHT,)))
    play.does(UndoLast())
    assert isinstance(play.answer, DayRecord)
    assert play.answer.undone == "mark"
    assert play.case.day(TUESDAY).marks == ()
    play.does(AskNote(TUESDAY))
    play.does(replace(Tell("a bad night it was all in all", play.now), marks=(Mark.BAD_NIGHT,)))
    assert play.case.day(TUESDAY).marks == (Mark.BAD_NIGHT,)


def test_no_rule_reads_a_mark() -> None:
    """Neither the diary that the rules look at nor their source knows of marks: they explain nothing away.

    Mutant: a rule that leaves marked days out.
    """
    plain, marked = (Play(ana(), at(TUESDAY, "12:00")) for _ in range(2))
    for number in range(20):
        day = TUESDAY + timedelta(days=number)
        for play in (plain, marked):
            play.passes(at(day, "21:06"))
            if play is marked:
                for mark in Mark:
                    play.does(SetMark(day, mark))
            play.does(RatePain(day, 18))
    assert [n.message for n in marked.notices] == [n.message for n in plain.notices]
    assert diary_of(marked.case) == diary_of(plain.case)
    root = Path(domain.__path__[0])
    for name in RULES:
        files = sorted((root / name).rglob("*.py")) if (root / name).is_dir() else [root / name]
        assert files
        texts = {file.name: file.read_text(encoding="utf-8") for file in files}
        assert not [file for file, text in texts.items() if "marks" in text or "Mark" in text]


def test_the_summary_names_the_days_of_each_mark() -> None:
    """Days that follow each other are one span."""
    days = [TUESDAY + timedelta(days=n) for n in (0, 1, 2, 6)]
    looked_back = History(marks=(*(MarkDay(day, Mark.PERIOD) for day in days), MarkDay(days[1], Mark.STRESS)))
    view = summarise(ana(stage=Stage.ACTIVE), looked_back, days[-1])
    assert view.marks == (
        (Mark.PERIOD, ((days[0], days[2]), (days[3], days[3]))),
        (Mark.STRESS, ((days[1], days[1]),)),
    )
