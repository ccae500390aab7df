"""Messages about a new plan, as the patient reports it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Prescriber
from domain.dose import Dose
from domain.messages.base import Message
from domain.messages.dosing import DueDose
from domain.messages.plan_view import CourseStep
from domain.messages.told import TellsWho
from domain.order import Signature
from domain.prescription import Refused


@dataclass(frozen=True, slots=True)
class ReplanWhen(Message):
    """On which day was the plan changed?"""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class NewPlanWanted(Message):
    """Please type the new plan."""

    prescriber: Prescriber | None
    said_on: date


@dataclass(frozen=True, slots=True)
class NewPlanRefused(Message):
    """The typed plan cannot be taken: why, and the piece or dose that it is about."""

    refused: Refused
    ceiling: Dose
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class PlanStart:
    """When the new plan begins: this care day; None while no day for the first dose is chosen."""

    begins: date | None
    is_today: bool
    is_first_dose: bool
    """It begins with the first dose of all."""


@dataclass(frozen=True, slots=True)
class NewPlanShown(Message):
    """Old and new side by side, from when, and the question whether it is what the prescriber gave."""

    old: tuple[CourseStep, ...]
    new: tuple[CourseStep, ...]
    start: PlanStart
    prescriber: Prescriber | None
    by: Signature | None = None
    """Who of the care team put it before the patient; None: the patient typed it."""


@dataclass(frozen=True, slots=True)
class NewPlanQuestion(Message):
    """Whom to call about the new plan, which waits meanwhile."""

    prescriber: Prescriber | None
    said_on: date


@dataclass(frozen=True, slots=True)
class NewPlanUnread(TellsWho):
    """The new plan of that day has neither a yes nor a no; `last`: it is not asked about again."""

    prescriber: Prescriber | None
    said_on: date
    last: bool
    by: Signature | None = None
    """Who of the care team gave it."""


@dataclass(frozen=True, slots=True)
class NewPlanHealth(Message):
    """Before a higher dose: has anything changed since last time?"""

    now: DueDose
    higher: DueDose


@dataclass(frozen=True, slots=True)
class NewPlanKept(Message):
    """The plan is replaced: who gave it and when, as reported, and how the course goes on."""

    by: str
    said_on: date
    course: tuple[CourseStep, ...]
    start: PlanStart
    on_hold: bool
    team: bool = False
    """It came from the care team, and is not reported."""


@dataclass(frozen=True, slots=True)
class PlanLeft(Message):
    """The plan stays as it is."""


@dataclass(frozen=True, slots=True)
class OtherDoctorKept(Message):
    """Another doctor changed the plan: it stays as it is, without a step, until the prescriber answers."""

    prescriber: Prescriber | None
