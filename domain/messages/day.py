"""Messages of the day: the evening, its record, and what was heard in a typed text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.case import Intake, Prescriber, Rating, Slot
from domain.case.said import What
from domain.effects import Effect, Grade
from domain.marks import Mark
from domain.messages.base import Message
from domain.messages.dosing import DueDose
from domain.messages.told import TellsWho
from domain.pain import Mean


class Asking(StrEnum):
    """How an evening is asked about."""

    FIRST = "first"
    AGAIN = "again"
    LAST_TIME = "last_time"
    SHORT = "short"
    ARE_YOU_THERE = "are_you_there"
    LATE = "late"
    AWAY = "away"
    NO_ANSWER = "no_answer"
    """The fifth evening without an answer: who is told of the silence."""


@dataclass(frozen=True, slots=True)
class EveningCheck(TellsWho):
    """The evening's message: pain and dose in one, or the one that is open."""

    day: date
    asking: Asking
    pain_open: bool
    dose: DueDose | None
    """The dose to be answered; None when there is none or it is answered."""
    due_at: datetime
    """When the evening was due (aware UTC): shown when it is asked late."""
    questions_first: bool = False
    """The first dose waits for the health questions."""
    on_hold: bool = False
    away_since: datetime | None = None
    away_until: datetime | None = None
    """While the bot was away (aware UTC), where it is asked again for that reason."""
    pain_rests: bool = False
    """Pain is not asked about today, on purpose."""
    recent: datetime | None = None
    """When the dose before was taken (aware UTC), less than 12 h ago: the dose is no prompt yet,"""
    dose_from: datetime | None = None
    """and is asked about from then on."""
    hours: int = 12
    words: str | None = None
    """The prescriber's own words about a dose early or late."""
    prescriber: Prescriber | None = None
    slot: Slot = Slot.MAIN

    @property
    def tells(self) -> bool:
        """Only once nobody has answered for days."""
        return self.asking is Asking.NO_ANSWER


@dataclass(frozen=True, slots=True)
class Flare:
    """The information of the adjustment period, given once: higher than before, cause unknown."""

    baseline: Mean
    remembered: bool
    alert_off_until: date
    alarm_halves: int | None
    """Three days at or above this many half points raise an alert all the same; None where no number can."""


@dataclass(frozen=True, slots=True)
class HeardEffect:
    """A side effect that a typed text named."""

    effect: Effect
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class DayRecord(Message):
    """A care day as it stands: what is recorded, and what is still open."""

    day: date
    rating: Rating | None
    intake: Intake | None
    pain_open: bool
    dose: DueDose | None
    two: bool = False
    """Of a day with two doses: the one that is meant is named."""
    morning: Intake | None = None
    """Beside the evening's, what became of the morning's."""
    ask_again_at: datetime | None = None
    surprising: bool = False
    """The rating is a 0 or 10 far from the week's mean: is it right?"""
    flare: Flare | None = None
    very_bad: bool = False
    """The rating is 7 or more: nothing is asked beside it."""
    sorry: bool = False
    """Such a rating was given just now, after a better day."""
    pain_now: int | None = None
    """Pain at this moment in half points, heard in the same text."""
    pain_now_at: datetime | None = None
    """That moment (aware UTC)."""
    effects: tuple[HeardEffect, ...] = ()
    grade_of: Effect | None = None
    """A side effect of the text whose grade is asked for, once."""
    doubt_of: date | None = None
    """The care day whose dose the text left in doubt: it is asked about."""
    note_kept: bool = False
    amended: bool = False
    late_pain: bool = False
    """The rating was said after noon of the next day: it is kept and marked, and feeds no mean."""
    late_dose: bool = False
    """So was what became of the dose."""
    marks: tuple[Mark, ...] = ()
    """Own marks that the same text set."""
    undone: What | None = None
    """What was taken back just now."""
    on_hold: bool = False
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class PainScale(Message):
    """The scale, for this moment."""


@dataclass(frozen=True, slots=True)
class WhichNumber(Message):
    """More than one number was said: which is nearest for the last 24 hours?"""

    day: date
    low: int | None = None
    """In half points; None: no usable number was found."""
    high: int | None = None
    dose: DueDose | None = None
    """The dose of the day, which waits for an answer as well."""
    recorded: int | None = None
    """The rating of the day that stands until then, in half points."""
    effects: tuple[HeardEffect, ...] = ()
    """What was recorded of the same text."""


@dataclass(frozen=True, slots=True)
class WhichDayCorrected(Message):
    """A rating is put right ("oops, I meant 5"), and it is not clear of which day."""

    halves: int


@dataclass(frozen=True, slots=True)
class NoteWanted(Message):
    """Type the note, or mark the day; these marks it has."""

    day: date
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class NobodyAsked(Message):
    """Somebody else has the phone: nothing is recorded, and the question stays."""


@dataclass(frozen=True, slots=True)
class NothingToUndo(Message):
    """Nothing that was said is left to be taken back by typing."""


@dataclass(frozen=True, slots=True)
class KeptAsNote(Message):
    """Nothing was understood but the words are kept as a note."""

    day: date
    dose_unclear: bool = False


@dataclass(frozen=True, slots=True)
class WelcomeBack(Message):
    """The chat is open again after it was closed to the bot, with what is open of the evening."""

    evening: EveningCheck | None = None
