"""Messages about holds, the prescriber's word as reported, and the end of a course."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import HoldCause, Prescriber
from domain.dose import Dose
from domain.facts.holding import Decider, EndCause
from domain.messages.base import Message
from domain.messages.day import DayRecord
from domain.messages.dosing import DueDose, MissedRecorded
from domain.messages.stepping import StepWaits
from domain.messages.told import TellsWho
from domain.questions import Purpose
from domain.report import Word


@dataclass(frozen=True, slots=True)
class Card(Message):
    """What to show to the person treating the patient: medicine, dose, last dose, prescriber."""

    dose: Dose | None
    last_day: date | None
    last_at: datetime | None
    """When the last dose was taken (aware UTC); None where only the day is known."""
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class HoldTold(TellsWho):
    """Dose prompts are on hold: each cause, since when, the prescriber's words, and what ends it."""

    causes: tuple[HoldCause, ...]
    since: date
    prescriber: Prescriber | None
    words: tuple[str | None, ...] = ()
    """Beside `causes`: the prescriber's own sentence for it; None where none was accepted."""
    card: Card | None = None
    refill_on: date | None = None
    reported: bool = False
    """The prescriber's word is reported; the health questions are still open."""
    two_doses_on: date | None = None
    """The care day on which a second dose was recorded, where that is a cause."""
    missed: MissedRecorded | None = None
    """The dose that was not taken, recorded in the same answer."""
    started: bool = False
    """The medicine is taken already: nothing is said to somebody who has not begun."""


@dataclass(frozen=True, slots=True)
class HoldWaits(TellsWho):
    """Dose prompts are still on hold since that day, for the prescriber's word; once a week."""

    since: date
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class HoldStands(Message):
    """A text spoke of these once more: they hold the dose already."""

    causes: tuple[HoldCause, ...]


@dataclass(frozen=True, slots=True)
class TakenOnHold(Message):
    """A dose was taken although dose reminders were on hold: recorded, and whom to call."""

    record: DayRecord
    prescriber: Prescriber | None
    opioid: bool
    """An opioid may be behind it: the emergency line belongs to it."""


@dataclass(frozen=True, slots=True)
class HoldUndone(Message):
    """The hold was put by mistake and is taken back."""

    still: tuple[HoldCause, ...]


@dataclass(frozen=True, slots=True)
class ReportWhen(Message):
    """On which day did you ask?"""

    purpose: Purpose
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class ReportWhat(Message):
    """What was the answer?"""

    purpose: Purpose
    prescriber: Prescriber | None
    said_on: date


@dataclass(frozen=True, slots=True)
class ReportKept(Message):
    """The prescriber's word about the next step is kept, as reported: it stays as it is."""

    by: str
    said_on: date
    word: Word
    until: date | None


@dataclass(frozen=True, slots=True)
class WordTakenBack(Message):
    """The prescriber's word, as it was reported, counts no more; what is on hold or waits again."""

    holds: HoldTold | None = None
    waits: StepWaits | None = None
    """Why the next step waits."""


@dataclass(frozen=True, slots=True)
class HoldsOver(Message):
    """The holds are over: from which care day which dose, and whether a leg begins anew."""

    begins: date | None
    """None before the first dose."""
    dose: DueDose | None
    restarted: bool


@dataclass(frozen=True, slots=True)
class GapDoubt(Message):
    """There is no answer about the dose of these days: was any taken?"""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class GapDays(Message):
    """Choose the day on which a dose was taken."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class GapKept(Message):
    """Recorded: no dose was taken on these days."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class RefillAsked(Message):
    """Is the medicine there again?"""


@dataclass(frozen=True, slots=True)
class RefillNoted(Message):
    """When the medicine is expected; None: not known."""

    day: date | None


@dataclass(frozen=True, slots=True)
class CourseOver(Message):
    """Dose reminders have ended. Who said so?"""

    cause: EndCause
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class EndAskedAgain(Message):
    """You were told to stop on that day. Who said so?"""

    day: date


@dataclass(frozen=True, slots=True)
class EndWhen(Message):
    """On which day was that said?"""

    decider: Decider
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class EndKept(Message):
    """Who said that the course ends, and when, is kept."""

    decider: Decider
    said_on: date | None
    prescriber: Prescriber | None
    offers: bool = False
    """Weekly check-ins are offered."""


@dataclass(frozen=True, slots=True)
class CourseBack(Message):
    """The course is taken up again where it was: the end was a mistake."""

    record: DayRecord | None = None
    """The care day whose dose is open again; None where no dose ended the course."""
