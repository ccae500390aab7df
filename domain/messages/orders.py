"""Messages to the patient about what the care team has ordered: first of all who says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.dose import Dose
from domain.messages.base import Message
from domain.messages.dosing import DueDose
from domain.order import Closing, Signature
from domain.report import Word


@dataclass(frozen=True, slots=True)
class HoldOrdered(Message):
    """Dose reminders are on hold from now: who put them so."""

    by: Signature


@dataclass(frozen=True, slots=True)
class HoldAnswered(Message):
    """The prescriber's word about the holds; `start_at`: the dose to start again at."""

    by: Signature
    said_on: date
    word: Word
    start_at: Dose | None = None


@dataclass(frozen=True, slots=True)
class StepAnswered(Message):
    """The prescriber's word about the step that waited; `until`: no question about it before."""

    by: Signature
    said_on: date
    word: Word
    until: date | None = None


@dataclass(frozen=True, slots=True)
class StepBackOrdered(Message):
    """One step back: from when, at which dose."""

    by: Signature
    dose: DueDose
    begins: date
    is_today: bool


@dataclass(frozen=True, slots=True)
class StopOrdered(Message):
    """The course has ended: who said so, and when; `offers`: weekly check-ins are offered."""

    by: Signature
    said_on: date
    offers: bool = False


@dataclass(frozen=True, slots=True)
class PlanLookedAt(Message):
    """The prescriber has looked at the plan that was typed."""

    by: Signature
    right: bool


@dataclass(frozen=True, slots=True)
class DiaryClosed(Message):
    """The team has closed the diary: who, why, and what the patient can still do with it."""

    team: str
    by: Signature
    why: Closing
