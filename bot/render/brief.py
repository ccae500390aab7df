"""Which messages have a short form, for those who want less to read.

What matters keeps its words: no red flag, alert, health question, hold, consent or change of a dose is on
this list; within a message the dose, whom to call and the emergency line stay as they are.
"""

from __future__ import annotations

from dataclasses import replace

from bot.render.reader import Reader
from domain.messages.account import Help
from domain.messages.alerting import FewAnswers
from domain.messages.base import Message
from domain.messages.day import DayRecord, EveningCheck, PainScale
from domain.messages.dosing import MissedRecorded
from domain.messages.effects import EffectsShown
from domain.messages.plan_view import PlanShown
from domain.messages.summary import SummaryView

SHORTENED: frozenset[type[Message]] = frozenset({
    DayRecord,
    EffectsShown,
    EveningCheck,
    FewAnswers,
    Help,
    MissedRecorded,
    PainScale,
    PlanShown,
    SummaryView,
})  # fmt: skip


def as_liked(message: Message, reader: Reader) -> Reader:
    """Return the reader as this message is to be said: in short only where it has a short form."""
    if reader.short_text and type(message) not in SHORTENED:
        return replace(reader, short_text=False)
    return reader
