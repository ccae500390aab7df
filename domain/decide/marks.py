"""Deciding about own marks: set below *Note* or by typing, taken back in the same place."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case
from domain.commands.day import AskNote
from domain.commands.marks import SetMark, TakeBackMark
from domain.decide.arms import arm
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.day import Answered, NoteAsked
from domain.facts.marks import MarkSet, MarkTakenBack
from domain.marks import Mark
from domain.messages.day import NoteWanted
from domain.notices import Answer, Choice, Rows
from domain.topics import NOTE

IN_A_ROW = 2


def set_marks(case: Case, day: date, marks: tuple[Mark, ...], now: datetime) -> Decision:
    """Mark a care day; what is marked already is marked once."""
    new = tuple(mark for mark in marks if mark not in case.day(day).marks)
    return Decision(tuple(MarkSet(day, mark, now) for mark in new))


@arm.register
def asks_note(command: AskNote, case: Case, now: datetime) -> Decision | Refusal:
    """Take the next text as a note, and offer the marks."""
    del now
    asked = Decision((NoteAsked(command.day),))
    return then(case, asked, lambda c: Decision(answer=_offer(c, command.day, below=True)))


@arm.register
def marks(command: SetMark, case: Case, now: datetime) -> Decision | Refusal:
    """Mark the day and offer the rest; a note may still follow."""
    done = set_marks(case, command.day, (command.mark,), now) + Decision((Answered(now),))
    return then(case, done, lambda c: Decision(answer=_offer(c, command.day)))


@arm.register
def takes_back(command: TakeBackMark, case: Case, now: datetime) -> Decision | Refusal:
    """Take the mark off the day again."""
    held = command.mark in case.day(command.day).marks
    back = Decision((MarkTakenBack(command.day, command.mark, now),)) if held else NOTHING
    done = back + Decision((Answered(now),))
    return then(case, done, lambda c: Decision(answer=_offer(c, command.day)))


def _offer(case: Case, day: date, *, below: bool = False) -> Answer:
    held = case.day(day).marks
    return Answer(NoteWanted(day, held), NOTE, mark_rows(day, held), below=below)


def mark_rows(day: date, held: tuple[Mark, ...]) -> Rows:
    """Return a button for each mark: to set it, or to take it back."""
    choices = [
        Choice(f"no_{mark}", TakeBackMark(day, mark))
        if mark in held
        else Choice(f"mark_{mark}", SetMark(day, mark))
        for mark in Mark
    ]
    return tuple(tuple(choices[i : i + IN_A_ROW]) for i in range(0, len(choices), IN_A_ROW))
