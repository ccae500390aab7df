"""Facts about a new plan, as the patient reports it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import StepBefore
from domain.facts.base import Fact
from domain.plan import Plan
from domain.report import NewPlan, Report


@dataclass(frozen=True, slots=True)
class NewPlanAsked(Fact):
    """The patient says on which day the plan was changed; the next text is read as the new one."""

    new: NewPlan


@dataclass(frozen=True, slots=True)
class NewPlanRead(Fact):
    """A new plan was typed and understood; it waits for the yes."""

    new: NewPlan


@dataclass(frozen=True, slots=True)
class NewPlanQuestioned(Fact):
    """The patient has a question about the new plan: it waits, and no text is read as another one."""

    day: date


@dataclass(frozen=True, slots=True)
class NewPlanReminded(Fact):
    """The new plan that waits was asked about (aware UTC)."""

    at: datetime


@dataclass(frozen=True, slots=True)
class NewPlanDropped(Fact):
    """The plan stays as it is."""


@dataclass(frozen=True, slots=True)
class PlanReplaced(Fact):
    """This is the plan from now on, *reported by the patient*: who gave it, and on which day.

    A course that has begun goes on with the leg that begins beside this fact. `label_anew`: the first dose is
    taken from another strength than before, so that the label has to be read again.
    """

    plan: Plan
    report: Report
    label_anew: bool


@dataclass(frozen=True, slots=True)
class OtherDoctorSaid(Fact):
    """Another doctor than the prescriber changed the plan, the patient says: no step before their word."""

    day: date
    step_was: StepBefore | None = None
    """What it replaced; None: told before it could be taken back."""


@dataclass(frozen=True, slots=True)
class OtherDoctorBack(Fact):
    """No other doctor changed the plan after all: what that replaced is true again."""

    step_was: StepBefore
