"""Messages about the course: what comes before a dose, steps, staying, going back, and the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Intake, Prescriber
from domain.dose import Dose, Form
from domain.messages.base import Message
from domain.messages.dosing import DueDose
from domain.messages.plan_view import CourseStep
from domain.plan import LegKind
from domain.questions import Purpose
from domain.screening import SafetyQuestion
from domain.unmet import Unmet


@dataclass(frozen=True, slots=True)
class HealthForm(Message):
    """The short health form: has anything changed since last time?"""

    purpose: Purpose
    now: DueDose | None
    next: DueDose | None
    days: int | None = None
    """Days that the current step lasts by the plan."""
    half: bool = False
    """It is half the dose of the step that follows."""


@dataclass(frozen=True, slots=True)
class SafetyBlock(Message):
    """One of the four safety questions, before the first dose.

    `ask`: the answer before it is one to ask the prescriber about; None otherwise.
    """

    question: SafetyQuestion
    ask: Prescriber | None = None


@dataclass(frozen=True, slots=True)
class LabelQuestion(Message):
    """How much naltrexone does the label say? `form` is None for a liquid (then per 1 mL)."""

    form: Form | None
    strengths: tuple[Dose, ...]
    now: DueDose | None = None
    next: DueDose | None = None
    """Before a step that is no increase, which begins with this question: the doses."""


@dataclass(frozen=True, slots=True)
class LabelAwaited(Message):
    """The pack is not there yet: the dose waits."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class PackKept(Message):
    """The label of a new pack is as the plan says; or there was no pack to look at."""

    right: bool


@dataclass(frozen=True, slots=True)
class UsualQuestion(Message):
    """Were the days before the first dose like the usual days?"""

    rated: int


@dataclass(frozen=True, slots=True)
class MoreDaysOffered(Message):
    """They were worse: 7 more days of diary before the first dose?"""

    days: int


@dataclass(frozen=True, slots=True)
class FirstDoseAhead(Message):
    """All is answered: the first dose, from which care day, and the dates of the course."""

    dose: DueDose
    begins: date
    is_today: bool
    dose_at: datetime
    course: tuple[CourseStep, ...]
    asked: bool = True
    """Whether this follows an answer; else nothing was to be asked."""


@dataclass(frozen=True, slots=True)
class FirstDoseDays(Message):
    """On which day shall the first dose be?"""


@dataclass(frozen=True, slots=True)
class FirstDosePlanned(Message):
    """The day chosen for the first dose."""

    day: date


@dataclass(frozen=True, slots=True)
class StepYes(Message):
    """The gate is open: move to the next step, from which care day?"""

    now: DueDose
    next: DueDose
    begins: date
    is_today: bool


@dataclass(frozen=True, slots=True)
class StepWaits(Message):
    """The next step waits, for these reasons; for the prescriber where pain or safety is among them."""

    next: DueDose
    reasons: tuple[Unmet, ...]
    prescriber: Prescriber | None
    for_prescriber: bool


@dataclass(frozen=True, slots=True)
class StillToday:
    """Today's dose where a change begins later, and what is recorded of it."""

    dose: DueDose
    intake: Intake | None


@dataclass(frozen=True, slots=True)
class DoseChanged(Message):
    """The dose changes: to what, from which care day, and the new dates of the course."""

    kind: LegKind
    dose: DueDose
    begins: date
    is_today: bool
    course: tuple[CourseStep, ...]
    still: StillToday | None = None
    """None where the change holds from today."""
    undone: bool = False
    """A step up that had not come to a dose is taken back: the dose stays."""
    half_days: int | None = None
    """It is half the dose of the step, for so many days."""


@dataclass(frozen=True, slots=True)
class StayedHere(Message):
    """The dose stays; when the next step is asked about again, and the new dates of the course."""

    dose: DueDose
    until: date
    course: tuple[CourseStep, ...]
    ask_reason: bool


@dataclass(frozen=True, slots=True)
class StayTakenBack(Message):
    """The stay is undone; `until`: an earlier one that counts again."""

    until: date | None


@dataclass(frozen=True, slots=True)
class BackAsked(Message):
    """Go back one step? The doses, from which care day, and the dates that follow."""

    now: DueDose
    lower: DueDose
    begins: date
    is_today: bool
    course: tuple[CourseStep, ...]
    half_days: int | None = None
    """It is half the dose of the step, for so many days; None: one step back."""


@dataclass(frozen=True, slots=True)
class NoHalf(Message):
    """Half the dose is not offered: the pack cannot make it, or the plan does not allow it."""

    whole: Dose | None
    """The dose whose half cannot be made; None: not allowed here."""
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class NoWayBack(Message):
    """The plan does not allow going back a step here: the prescriber is to be asked."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class QuestionClosed(Message):
    """The question was answered already, or is no longer open."""
