"""Messages that show the plan, the day and the dose as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.case import HoldCause, Intake, Prescriber, Rating
from domain.dose import Dose, Form
from domain.messages.base import Message
from domain.messages.dosing import DueDose
from domain.plan import Daily
from domain.supply import Need
from domain.unmet import Unmet
from domain.upcoming import Upcoming


@dataclass(frozen=True, slots=True)
class CourseStep:
    """One step: its number from 1, dose, first day, and the first day of the next at the earliest."""

    number: int
    dose: DueDose
    starts: date
    until: date | None
    half: bool = False
    """Half the dose of the step."""


@dataclass(frozen=True, slots=True)
class PastLeg:
    """A stretch of the course that is over: step from 1, dose, first and last day."""

    number: int
    dose: Dose
    first: date
    last: date
    half: bool = False
    daily: Daily = Daily.ONCE


@dataclass(frozen=True, slots=True)
class PlanShown(Message):
    """The whole plan as it runs."""

    today: date
    course: tuple[CourseStep, ...]
    """Empty without a plan."""
    past: tuple[PastLeg, ...]
    step: int | None
    """The number of the current step from 1; None before the first dose."""
    steps: int
    day_of_step: int
    adjustment_until: date | None
    """The last day of the adjustment period now running, or of the one that opens with the first dose."""
    waits: tuple[Unmet, ...]
    holds: tuple[HoldCause, ...]
    held_since: date | None
    prescriber: Prescriber | None
    first_dose: date | None
    finished_on: date | None
    changes_on: date | None = None
    """The day on which a new plan takes the place of the one of today."""
    moves_on: date | None = None
    """The day from which the first step of `course` holds, where it is still to come."""
    half: bool = False
    """Today's dose is half that of the step."""
    moves_to: Daily | None = None
    """On `moves_on` the dose of this step moves to the morning, or back to the dose time."""
    form: Form | None = None
    needs: tuple[Need, ...] = ()
    """What the rest of the course needs of each strength, where it was counted."""
    no_half: Dose | None = None
    """Half the dose is allowed by the plan, but the pack cannot make half of this one."""
    paused_until: date | None = None
    """In a pause: the care day on which asking begins again."""


class Stretch(StrEnum):
    """Where a step of the course stands."""

    PAST = "past"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Stair:
    """One step of the drawn course: number from 1, dose a day, first day, the day after its last if any."""

    number: int
    dose: Dose
    first: date
    until: date | None
    stands: Stretch
    half: bool = False


@dataclass(frozen=True, slots=True)
class PlanDrawn(Message):
    """The course as a picture: what was, where you are, and what is ahead at the earliest."""

    today: date
    stairs: tuple[Stair, ...]
    """Empty without a plan, and before the day of the first dose is chosen."""
    adjustment: tuple[tuple[date, date], ...]
    """First and last day of each unbroken run of adjustment days, those ahead at the earliest."""
    ends: bool
    """The plan has a last day: that before the last stair's `until`."""
    waits: tuple[Unmet, ...]
    on_hold: bool


@dataclass(frozen=True, slots=True)
class MorningDose:
    """The morning's dose of a day with two: what to take, and what became of it."""

    dose: DueDose | None
    intake: Intake | None


@dataclass(frozen=True, slots=True)
class TodayShown(Message):
    """Today as it stands: what is recorded, what is open, and when the next question comes."""

    day: date
    rating: Rating | None
    intake: Intake | None
    dose: DueDose | None
    pain_open: bool
    dose_open: bool
    holds: tuple[HoldCause, ...]
    questions_open: bool
    """The health questions before a dose are open."""
    next_at: datetime | None
    first_dose: DueDose | None = None
    """The first dose, where it is due today and has not begun yet."""
    alerts: tuple[date, ...] = ()
    """Since when alerts are open, one of each sort."""
    paused_until: date | None = None
    """In a pause: the care day on which asking begins again."""
    morning: MorningDose | None = None
    upcoming: tuple[Upcoming, ...] = ()
    """The next questions in order of time, where dose and pain, or two doses, are asked about apart."""
    two: bool = False
    """Two doses a day: each is called by its part of the day."""


@dataclass(frozen=True, slots=True)
class DoseShown(Message):
    """Tonight's dose: what to take, and whether it is recorded."""

    day: date
    dose: DueDose | None
    intake: Intake | None
    holds: tuple[HoldCause, ...]
    first_dose: date | None
    first_today: DueDose | None = None
    """The first dose, where it is due today and has not begun yet."""
    questions_open: bool = False
    """Questions come before it."""
    paused_until: date | None = None
    """In a pause: the care day on which asking begins again."""
    morning: MorningDose | None = None
    asked_at: datetime | None = None
    """When the first morning's dose is asked about (aware UTC), where that is later than its own time,"""
    waits_for: date | None = None
    """and the care day of the evening before, while what became of its dose is not answered."""
