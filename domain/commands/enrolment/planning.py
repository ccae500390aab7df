"""Commands of enrolment about prescriber, plan and pack."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command
from domain.dose import Dose
from domain.enrolment import PackForm, Question


@dataclass(frozen=True, slots=True)
class NamePrescriber(Command):
    """The prescriber's name, as typed."""

    name: str


@dataclass(frozen=True, slots=True)
class NumberPrescriber(Command):
    """The telephone number under which the prescriber can be reached, as typed."""

    number: str


@dataclass(frozen=True, slots=True)
class TypePlan(Command):
    """The plan as copied from the prescription: "1.5 mg x 14, 3 mg x 14, 4.5 mg"."""

    text: str


@dataclass(frozen=True, slots=True)
class ChooseForm(Command):
    """Capsules, tablets or liquid."""

    form: PackForm


@dataclass(frozen=True, slots=True)
class DescribePack(Command):
    """Form and strengths in one answer: "1.5 mg capsules"; of a liquid what is in 1 mL."""

    form: PackForm
    strengths: tuple[Dose, ...]


@dataclass(frozen=True, slots=True)
class EnterStrengths(Command):
    """The strengths of the capsules or tablets at hand."""

    strengths: tuple[Dose, ...]


@dataclass(frozen=True, slots=True)
class ChooseLiquid(Command):
    """The strength of the liquid, in micrograms per mL."""

    micrograms_per_ml: int


@dataclass(frozen=True, slots=True)
class ChooseMark(Command):
    """The smallest mark of the syringe, in microlitres."""

    microlitres: int


@dataclass(frozen=True, slots=True)
class ConfirmPlan(Command):
    """Button *This is what my prescriber gave me*."""


@dataclass(frozen=True, slots=True)
class DoubtPlan(Command):
    """Button *No, or not sure*."""


@dataclass(frozen=True, slots=True)
class Reenter(Command):
    """Button *Type it again*, or *Other pack*: back to this question."""

    question: Question


@dataclass(frozen=True, slots=True)
class ReadLabel(Command):
    """What the labels say: the strengths of a piece, or of 1 mL."""

    strengths: tuple[Dose, ...]


@dataclass(frozen=True, slots=True)
class LabelDiffers(Command):
    """Button *Something else*."""


@dataclass(frozen=True, slots=True)
class NoPackYet(Command):
    """Button *I don't have it yet*."""
