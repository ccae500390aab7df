"""Commands about a new plan: what the prescriber changed, as the patient reports it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import StepBefore
from domain.commands.base import Command
from domain.plan import Step
from domain.questions import Health, LabelAnswer


@dataclass(frozen=True, slots=True)
class StartReplan(Command):
    """Button *My prescriber changed the plan*: on which day?"""


@dataclass(frozen=True, slots=True)
class ReplanMoreDays(Command):
    """Button *Another day*: the days before yesterday."""


@dataclass(frozen=True, slots=True)
class ReplanOn(Command):
    """It was changed on this day; the new plan is typed next."""

    said_on: date


@dataclass(frozen=True, slots=True)
class TypeNewPlan(Command):
    """The new plan as it is typed: "1.5 mg x 14, 3 mg x 14, 4.5 mg"."""

    text: str


@dataclass(frozen=True, slots=True)
class ConfirmNewPlan(Command):
    """The explicit yes to these very steps.

    `health`: the short health form, asked before a higher dose; `label`: what the label says, once asked.
    """

    said_on: date
    steps: tuple[Step, ...]
    health: Health | None = None
    label: LabelAnswer | None = None


@dataclass(frozen=True, slots=True)
class ShowNewPlan(Command):
    """Button *The new plan you typed*: old and new side by side once more."""


@dataclass(frozen=True, slots=True)
class AskAboutPlan(Command):
    """Button *I have a question* below a new plan: whom to call; nothing changes."""


@dataclass(frozen=True, slots=True)
class RemindOfPlan(Command):
    """The clock: a new plan has waited a day, or two, for a yes or a no."""


@dataclass(frozen=True, slots=True)
class LeavePlan(Command):
    """Button *No, leave it as it is*."""


@dataclass(frozen=True, slots=True)
class OtherDoctor(Command):
    """Button *Another doctor changed it*: no step before the prescriber's word."""


@dataclass(frozen=True, slots=True)
class TakeBackOtherDoctor(Command):
    """Undo: no other doctor changed the plan; what the next step waits for is as before."""

    step_was: StepBefore
