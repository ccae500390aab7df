"""Commands about the course: the first dose, the step up, staying, going back, and what shows the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import StepBefore
from domain.commands.base import Command
from domain.facts.stepping import StayReason
from domain.pain import Usual
from domain.questions import Health, LabelAnswer, Purpose
from domain.screening import SafetyQuestion


@dataclass(frozen=True, slots=True)
class OpenQuestions(Command):
    """A button that leads to the questions before a dose: shows the next one that is open."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class AnswerForm(Command):
    """The short health form: none, yes, not sure."""

    purpose: Purpose
    answer: Health


@dataclass(frozen=True, slots=True)
class AnswerBlock(Command):
    """One of the four safety questions before the first dose."""

    question: SafetyQuestion
    answer: Health


@dataclass(frozen=True, slots=True)
class AnswerLabel(Command):
    """What the label of the pack says."""

    purpose: Purpose
    answer: LabelAnswer


@dataclass(frozen=True, slots=True)
class AnswerUsual(Command):
    """Were the days before the first dose like the usual ones?"""

    usual: Usual


@dataclass(frozen=True, slots=True)
class AddDiaryDays(Command):
    """7 more days of diary before the first dose."""


@dataclass(frozen=True, slots=True)
class KeepFirstDose(Command):
    """No more days: the first dose stays where it is."""


@dataclass(frozen=True, slots=True)
class AskFirstDoseDay(Command):
    """Button *Choose the day of the first dose*."""


@dataclass(frozen=True, slots=True)
class SetFirstDose(Command):
    """The first dose is to be on this care day."""

    day: date


@dataclass(frozen=True, slots=True)
class MoveUp(Command):
    """The explicit yes: move to this step of the plan."""

    step: int


@dataclass(frozen=True, slots=True)
class StayHere(Command):
    """Button *Stay on this dose*, with a reason when one is given."""

    reason: StayReason | None = None


@dataclass(frozen=True, slots=True)
class TakeBackStay(Command):
    """Undo: the dose was not to stay; when the next step is asked about is as before."""

    step_was: StepBefore


@dataclass(frozen=True, slots=True)
class AskGoBack(Command):
    """Button *Go back one step*: shows the dates and asks once more."""


@dataclass(frozen=True, slots=True)
class GoBack(Command):
    """Go back to this step of the plan, which is the one before the current."""

    step: int


@dataclass(frozen=True, slots=True)
class AskHalf(Command):
    """Button *Half the dose*: shows the dates and asks once more."""


@dataclass(frozen=True, slots=True)
class TakeHalf(Command):
    """Half the dose of this step, as the plan allows; `label`: what the label says, where it was asked."""

    step: int
    label: LabelAnswer | None = None


@dataclass(frozen=True, slots=True)
class SaySettled(Command):
    """The patient says that this step has settled."""


@dataclass(frozen=True, slots=True)
class WantStep(Command):
    """Button *Ask me about the next step*: ends an own stay and looks at the gate."""


@dataclass(frozen=True, slots=True)
class ShowPlan(Command):
    """`/plan`."""


@dataclass(frozen=True, slots=True)
class DrawPlan(Command):
    """Button *As a picture* below the plan."""


@dataclass(frozen=True, slots=True)
class ShowToday(Command):
    """`/today`."""


@dataclass(frozen=True, slots=True)
class ShowDose(Command):
    """`/dose`."""


# What the clock asks for.


@dataclass(frozen=True, slots=True)
class PutQuestions(Command):
    """The question hour: put what comes before a dose."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class BeginFirstDose(Command):
    """The evening of the first dose is near, and what came before it is answered but for the usual days."""


@dataclass(frozen=True, slots=True)
class LookAtStep(Command):
    """The question hour of a day on which the next step may be offered."""
