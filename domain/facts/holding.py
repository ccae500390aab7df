"""Facts about holds and the end of a course: dose prompts off, and on again by the prescriber's word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.case import Hold, PackBefore
from domain.facts.base import Fact
from domain.report import Report


@dataclass(frozen=True, slots=True)
class HoldOpened(Fact):
    """Dose prompts are on hold from now."""

    hold: Hold


@dataclass(frozen=True, slots=True)
class HoldReported(Fact):
    """The patient reports the prescriber's word about the holds; health questions come before they end."""

    report: Report
    day: date
    """The care day of the report."""
    pack_was: PackBefore | None = None
    """Of "the new pack": what it replaced."""


@dataclass(frozen=True, slots=True)
class HoldLifted(Fact):
    """The hold is over. At home it is *reported by the patient*: who said so, and on which day."""

    number: int
    by: str
    said_on: date
    day: date
    """The care day on which the hold ended."""
    held: int = 0
    """Doses of the course that fell into the hold."""


@dataclass(frozen=True, slots=True)
class HoldReportBack(Fact):
    """The report about the holds is taken back: they wait for the prescriber's word as before it."""

    report: Report
    pack_was: PackBefore | None = None


@dataclass(frozen=True, slots=True)
class LiftBack(Fact):
    """The report on which these holds ended is taken back: they stand again, from this day."""

    report: Report
    holds: tuple[Hold, ...]
    day: date


@dataclass(frozen=True, slots=True)
class HoldTakenBack(Fact):
    """The hold was put by mistake and never was: a tap beside, or words mistyped."""

    number: int


@dataclass(frozen=True, slots=True)
class RefillExpected(Fact):
    """The patient who ran out expects to have the medicine again on this day."""

    day: date | None


@dataclass(frozen=True, slots=True)
class GapAsked(Fact):
    """The days without a known dose were asked about, up to this one."""

    last: date


class EndCause(StrEnum):
    """Why dose prompts ended for good."""

    TOLD = "told"
    OWN_WISH = "own_wish"
    PLAN = "plan"
    """By the plan: its last dose was taken, or its day is over."""


@dataclass(frozen=True, slots=True)
class CourseEnded(Fact):
    """Dose prompts have ended."""

    day: date
    cause: EndCause


class Decider(StrEnum):
    """Who said that the course ends, as the patient reports it."""

    PRESCRIBER = "prescriber"
    ANOTHER = "another"
    MYSELF = "myself"


@dataclass(frozen=True, slots=True)
class EndReported(Fact):
    """Who said that the course ends, and on which day: reported by the patient. None: not said."""

    decider: Decider
    said_on: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class EndAsked(Fact):
    """Who said that the course ends was asked once more."""

    day: date


@dataclass(frozen=True, slots=True)
class CourseReopened(Fact):
    """The course is taken up again; it stays on hold for the prescriber unless the end was a mistake."""

    day: date
    hold: Hold | None
