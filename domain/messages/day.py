"""Messages of the day: the evening, its record, late answers, and what was heard in a typed text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.case import Intake, Prescriber, Rating, Slot
from domain.case.said import What
from domain.dose import Amount, Dose
from domain.effects import Effect, Grade
from domain.marks import Mark
from domain.messages.base import Message
from domain.pain import Mean
from domain.plan import Daily


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
class DueDose:
    """The dose of a day: mg and what to take. `amount` is None while the label is not known to be right."""

    dose: Dose
    amount: Amount | None
    daytime: bool = False
    """Taken in the morning or at noon: not tonight's dose."""
    daily: Daily = Daily.ONCE
    """Of a step: at which parts of the day."""
    once: bool = False
    """Of a step that is taken once a day beside others that are not: it has to be said."""
    slot: Slot = Slot.MAIN
    """Of two doses a day: which; else the main one."""
    past: bool = False
    """The time to take it is over, or it is not known whether it was taken: nothing may sound like "now"."""


@dataclass(frozen=True, slots=True)
class EveningCheck(Message):
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
class TakenWhen(Message):
    """When was the dose of this day taken?"""

    day: date
    in_future: bool = False
    """A time was said that has not come yet."""
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class HowMuchLater(Message):
    """How much later shall the dose be asked about?"""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class WhyNot(Message):
    """What got in the way tonight?"""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class MissedRecorded(Message):
    """No dose on that day, in the prescriber's words; `ask_reason`: what got in the way?"""

    day: date
    prescriber: Prescriber | None
    words: str | None
    ask_reason: bool
    pain_open: bool = False
    """The pain of the day is asked for in the same message."""
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class NotKnownRecorded(Message):
    """Recorded as not known; when the next question comes."""

    day: date
    next_at: datetime | None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class AlreadyTaken(Message):
    """The dose of this day is recorded already: was there another?"""

    day: date
    taken_at: datetime | None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class NoDoseDue(Message):
    """No dose is due on this day; what was said is kept as a note."""

    day: date
    on_hold: bool
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class MorningAfter(Message):
    """There is no answer about that day's dose."""

    day: date
    slot: Slot = Slot.MAIN
    next_at: datetime | None = None
    """When the first morning's dose, which waits for the answer, is asked about without one (aware UTC)."""


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
class NoteWanted(Message):
    """Type the note, or mark the day; these marks it has."""

    day: date
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class WhichDose(Message):
    """Something else was said of a dose than what is recorded: which is right?"""

    day: date
    recorded_taken: bool
    """Whether it is recorded as taken, rather than as not taken."""
    slot: Slot = Slot.MAIN


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
