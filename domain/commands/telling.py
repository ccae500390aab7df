"""Commands of a typed text: everything it says at once, and an edit of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.case import Outcome, Reason, Slot
from domain.commands.base import Command
from domain.effects import Effect, Grade, Mention, Notion
from domain.marks import Mark


@dataclass(frozen=True, slots=True)
class SaidEffect(Command):
    """Not sent by itself: one side effect of a `Tell`."""

    effect: Effect
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class Tell(Command):
    """A typed message, understood: everything it says at once, and the text itself as a note.

    `said_at` is when the patient wrote it (aware UTC), which may lie before the moment it reached us.
    `day` is given when the text answers a message about a care day, or says "yesterday".
    `nothing_understood`: the text is kept as a note only if a note was asked for, else asked back.
    """

    text: str
    said_at: datetime
    message: int | None = None
    day: date | None = None
    yesterday: bool = False
    pain_halves: int | None = None
    low: float | None = None
    high: float | None = None
    bare: bool = False
    outcome: Outcome | None = None
    taken_at: time | None = None
    times: tuple[time, ...] = ()
    """What an unclear time of the dose may mean, the likeliest first."""
    reason: Reason | None = None
    effects: tuple[SaidEffect, ...] = ()
    gone: tuple[Effect, ...] = ()
    mentions: tuple[Mention, ...] = ()
    ask_pain: bool = False
    in_words: bool = False
    """The pain is asked for because it is told in words alone ("everything hurts")."""
    ask_dose: bool = False
    same_as_yesterday: bool = False
    notions: tuple[Notion, ...] = ()
    marks: tuple[Mark, ...] = ()
    slot: Slot | None = None
    """Of a day with two doses: the one whose question it answers."""
    dose_yesterday: bool = False
    """What is unclear of a dose is about the one of the day before."""
    correction: bool = False
    """The pain counts instead of the number that was given last ("oops, I meant 5")."""
    entered_at: datetime | None = None
    """When an edit changed the words (aware UTC): what it adds may be late. None: as they were said."""


@dataclass(frozen=True, slots=True)
class Amend(Command):
    """The patient edited an own message: what the new text says replaces what the old one recorded."""

    message: int
    tell: Tell
