"""Deciding about a note that is taken back: it stands in the diary no more, its fact stays in the log."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.case import Case
from domain.commands.note import TakeBackNote
from domain.decide.arms import arm
from domain.decision import Decision, Refusal
from domain.facts.day import Answered, NoteKept, NoteTakenBack
from domain.messages.day import KeptAsNote
from domain.messages.note import NoteBack
from domain.notices import Answer, Choice
from domain.topics import NOTE


def undo_note(at: datetime, message: int | None) -> tuple[Choice, ...]:
    """Return `Undo` of a note that was written at this moment."""
    return (Choice("undo", TakeBackNote(at, message)),)


def mark_alone(told: Decision) -> Decision:
    """Return the decision with its note marked as all that a text was, where that is what is answered."""
    if told.answer is None or not isinstance(told.answer.message, KeptAsNote):
        return told
    facts = (replace(fact, alone=True) if isinstance(fact, NoteKept) else fact for fact in told.facts)
    return replace(told, facts=tuple(facts))


@arm.register
def takes_back(command: TakeBackNote, case: Case, now: datetime) -> Decision | Refusal:
    """Take the note out; twice is as once."""
    del case
    back = (NoteTakenBack(command.at, command.message), Answered(now))
    return Decision(back, answer=Answer(NoteBack(), NOTE))
