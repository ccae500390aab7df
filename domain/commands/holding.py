"""Commands about holds, the report of the prescriber's word, and the end of a course."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Hold, HoldCause, Intake, PackBefore, Slot, StepBefore
from domain.commands.base import Command
from domain.facts.holding import Decider, EndCause
from domain.questions import Purpose
from domain.report import Report, Word


@dataclass(frozen=True, slots=True)
class Hospital(Command):
    """`/hospital`: hospital, operation or a new opioid. Hold at once, and the card to show to staff.

    Button *Told to wait*: the same with that cause, and no card.
    """

    cause: HoldCause = HoldCause.HOSPITAL


@dataclass(frozen=True, slots=True)
class TakeBackHold(Command):
    """Button *I tapped this by mistake*, within a quarter of an hour."""

    number: int


@dataclass(frozen=True, slots=True)
class ShowHold(Command):
    """What is on hold, why, and what ends it."""


@dataclass(frozen=True, slots=True)
class StartReport(Command):
    """Button *I have asked ...*: on which day?"""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class ReportOn(Command):
    """I asked on this day; what was the answer?"""

    purpose: Purpose
    said_on: date


@dataclass(frozen=True, slots=True)
class ReportMoreDays(Command):
    """Button *Another day*: the days before yesterday."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class ReportWord(Command):
    """I asked on this day, and this was the answer."""

    purpose: Purpose
    said_on: date
    word: Word
    step: int | None = None
    """Of "start again": at this step of the plan, counted from 0; None: at the first."""


@dataclass(frozen=True, slots=True)
class TakeBackWord(Command):
    """Undo: the prescriber never said so, or it was told wrongly; what it replaced is true again."""

    report: Report
    step_was: StepBefore | None = None
    """Of a word about the next step; None: it was about holds."""
    pack_was: PackBefore | None = None


@dataclass(frozen=True, slots=True)
class TakeBackLift(Command):
    """Undo: the word on which these holds ended is taken back; the course had so many legs before."""

    report: Report
    holds: tuple[Hold, ...]
    legs: int


@dataclass(frozen=True, slots=True)
class HaveItAgain(Command):
    """The patient who ran out has the medicine again."""


@dataclass(frozen=True, slots=True)
class ExpectRefill(Command):
    """When the medicine is expected; None: the patient cannot say."""

    day: date | None


@dataclass(frozen=True, slots=True)
class OfferRefillDays(Command):
    """A typed day of the refill that may be two: both are offered."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class StopCourse(Command):
    """Buttons *Told to stop* and *I stopped*: dose prompts end at once."""

    cause: EndCause


@dataclass(frozen=True, slots=True)
class ReportEnd(Command):
    """Who said that the course ends."""

    decider: Decider


@dataclass(frozen=True, slots=True)
class ChangeDecider(Command):
    """Button *Change* below who said that the course ends: the question once more."""


@dataclass(frozen=True, slots=True)
class ReportEndOn(Command):
    """Who said that the course ends, and on which day. None: the patient cannot say."""

    decider: Decider
    said_on: date | None


@dataclass(frozen=True, slots=True)
class ReopenCourse(Command):
    """Button *Start again*: on the day of the end a mistake is taken back, later the prescriber is asked.

    `missed` is the care day whose "no dose" ended the course: as a mistake that is taken back with it, and
    `intake_was` stands again.
    """

    missed: date | None = None
    intake_was: Intake | None = None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class NoneTaken(Command):
    """The patient took no dose on any of these days."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class SomeTaken(Command):
    """The patient took a dose on some of these days: shows them one by one."""

    days: tuple[date, ...]


# What the clock asks for.


@dataclass(frozen=True, slots=True)
class OpenGap(Command):
    """Several days are known to be without a dose: the prescriber is asked how to restart."""


@dataclass(frozen=True, slots=True)
class AskAboutGap(Command):
    """Several days are without a known dose: ask about them first."""


@dataclass(frozen=True, slots=True)
class AskRefill(Command):
    """The medicine was expected today: is it there?"""


@dataclass(frozen=True, slots=True)
class AskWhoEnded(Command):
    """The patient was told to stop and has not said by whom: ask once more."""
