"""Commands of enrolment about times, today's pain, and the course so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from domain.commands.base import Command
from domain.enrolment import Question


@dataclass(frozen=True, slots=True)
class ChooseDoseTime(Command):
    """The wall time of the dose."""

    wall: time


@dataclass(frozen=True, slots=True)
class ChooseMorningTime(Command):
    """The wall time of the morning's dose."""

    wall: time


@dataclass(frozen=True, slots=True)
class OfferTimes(Command):
    """A typed time that may be two wall times: both are offered."""

    question: Question
    early: time
    late: time


@dataclass(frozen=True, slots=True)
class OfferDays(Command):
    """A typed date that may be two days: both are offered."""

    question: Question
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class AskTogether(Command):
    """Whether pain is asked about in the same message as the dose."""

    together: bool


@dataclass(frozen=True, slots=True)
class ChooseCheckTime(Command):
    """The wall time of the pain question."""

    wall: time


@dataclass(frozen=True, slots=True)
class ChooseDiscreet(Command):
    """Whether the medicine's name is hidden from a locked phone."""

    hide: bool


@dataclass(frozen=True, slots=True)
class GiveFirstRating(Command):
    """Today's pain in half points (0-20)."""

    halves: int


@dataclass(frozen=True, slots=True)
class SayStarted(Command):
    """Whether the first dose was taken already."""

    started: bool


@dataclass(frozen=True, slots=True)
class SaySince(Command):
    """The day of the first dose."""

    day: date


@dataclass(frozen=True, slots=True)
class SayStep(Command):
    """The step of the plan at which the patient is now, counted from 0."""

    step: int


@dataclass(frozen=True, slots=True)
class SayStepSince(Command):
    """The day of the first dose at this step."""

    day: date


@dataclass(frozen=True, slots=True)
class RememberPain(Command):
    """The pain of the 7 days before the first dose as remembered, in half points; None: not known."""

    halves: int | None


@dataclass(frozen=True, slots=True)
class PlanFirstDay(Command):
    """The day chosen for the first dose; None: not known yet."""

    day: date | None
