"""Deciding: `Undo` of a side effect, below its own confirmation and below the record of a day."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime

from domain.case import Case
from domain.commands.effects import RestoreEffect
from domain.decide.arms import arm
from domain.decide.dayview import answer_day, record_of
from domain.decision import NOTHING, Decision, Refusal, then
from domain.effects import Effect
from domain.facts.day import Answered
from domain.facts.effects import EffectRestored
from domain.messages.effects import EffectTakenBack
from domain.notices import Answer, Choice, Rows

TOPIC = "effects"


@arm.register
def restores(command: RestoreEffect, case: Case, now: datetime) -> Decision | Refusal:
    """It is what it was before; where the day was asked about, its record stays with all that is open."""
    was, day = command.effect_was, command.day
    if was is not None and was.number != command.number:
        return NOTHING
    back = Decision((EffectRestored(command.number, was), Answered(now)))
    if day is None or not case.day(day).pain_asked:
        return back + Decision(answer=Answer(EffectTakenBack(was), TOPIC))
    return then(case, back, lambda c: _shows(c, day, now))


def _shows(case: Case, day: date, now: datetime) -> Decision:
    return Decision(answer=answer_day(case, replace(record_of(case, day, now), undone="effect")))


def undo_told(case: Case, day: date, told: AbstractSet[Effect], rows: Rows) -> Rows:
    """Return the buttons below a text that told of side effects alone: `Undo` is theirs, never the dose's.

    Where nothing new was told of them there is nothing to take back.
    """
    kept = tuple(tuple(choice for choice in row if choice.label != "undo") for row in rows)
    last = case.said[-1] if case.said else None
    new = next((e for e in case.effects if last is not None and e.number == last.effect), None)
    back: Rows = ()
    if last is not None and new is not None and new.effect in told:
        back = ((Choice("undo", RestoreEffect(new.number, last.effect_was, day)),),)
    return (*(row for row in kept if row), *back)
