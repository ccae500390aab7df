"""Facts about the course: its first dose, its steps up and back, and the questions that come before them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.case import StepBefore
from domain.facts.base import Fact
from domain.pain import Baseline, Usual
from domain.plan import Leg
from domain.questions import Health, LabelAnswer, Purpose
from domain.report import Report
from domain.screening import SafetyQuestion


@dataclass(frozen=True, slots=True)
class LegBegan(Fact):
    """A leg of the course begins; the first is the first dose. It replaces one not begun before it."""

    leg: Leg


@dataclass(frozen=True, slots=True)
class LegUndone(Fact):
    """The step up that was agreed is taken back before its first dose: the leg before it goes on."""

    leg: Leg


@dataclass(frozen=True, slots=True)
class BaselineSet(Fact):
    """The baseline is this from now on; the raw days stay in the diary."""

    baseline: Baseline
    baseline_was: Baseline | None


@dataclass(frozen=True, slots=True)
class FirstDoseSet(Fact):
    """The care day chosen for the first dose."""

    day: date


@dataclass(frozen=True, slots=True)
class QuestionPut(Fact):
    """The questions before a dose were put on this care day."""

    purpose: Purpose
    day: date


@dataclass(frozen=True, slots=True)
class StepLooked(Fact):
    """The gate was looked at on this care day and the step waits, for reasons of these names."""

    day: date
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormAnswered(Fact):
    """The short health form was answered."""

    purpose: Purpose
    answer: Health
    at: datetime


@dataclass(frozen=True, slots=True)
class BlockAnswered(Fact):
    """One of the four safety questions before the first dose was answered; `passes`: the next one follows."""

    question: SafetyQuestion
    answer: Health
    passes: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class LabelAnswered(Fact):
    """The label of the pack was read for this step of the plan."""

    step: int
    answer: LabelAnswer
    at: datetime


@dataclass(frozen=True, slots=True)
class UsualAnswered(Fact):
    """Whether the days before the first dose were like the usual ones; `settled`: no more is to be asked."""

    usual: Usual
    settled: bool


@dataclass(frozen=True, slots=True)
class StepReported(Fact):
    """The prescriber's word about the next step, as the patient reports it; `step_was`: what it replaced."""

    report: Report
    day: date
    step_was: StepBefore | None = None


@dataclass(frozen=True, slots=True)
class StepReportBack(Fact):
    """The word about the next step is taken back: what it replaced is true again."""

    report: Report
    step_was: StepBefore


class StayReason(StrEnum):
    """Why the patient stays on this dose, in the choice of words offered."""

    SIDE_EFFECT = "side_effect"
    PAIN = "pain"
    WELL_HERE = "well_here"
    BUSY = "busy"
    PRESCRIBER = "prescriber"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Stayed(Fact):
    """The patient stays on this dose: no step question before `until`."""

    day: date
    until: date
    reason: StayReason | None = None
    step_was: StepBefore | None = None
    """What it replaced; None: it is not taken back by itself."""


@dataclass(frozen=True, slots=True)
class StayBack(Fact):
    """An own stay is taken back: what it replaced is true again."""

    step_was: StepBefore


@dataclass(frozen=True, slots=True)
class Settled(Fact):
    """The patient says that this step has settled."""

    day: date


@dataclass(frozen=True, slots=True)
class StepWanted(Fact):
    """The patient asks for the step question again: an own earlier stay is over."""

    day: date
