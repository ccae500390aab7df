"""What is said between the questions of enrolment, and at its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Prescriber
from domain.messages.base import Message
from domain.messages.told import TellsWho


@dataclass(frozen=True, slots=True)
class MinorTurnedAway(Message):
    """Under 18: nothing is kept."""


@dataclass(frozen=True, slots=True)
class InviteIsClosed(Message):
    """The invitation is over."""


@dataclass(frozen=True, slots=True)
class ConsentDeclined(Message):
    """No consent: nothing is kept, and no care depends on it."""


@dataclass(frozen=True, slots=True)
class EnrolmentPaused(Message):
    """Stopped for now; `begun` tells whether anything was answered yet."""

    begun: bool


@dataclass(frozen=True, slots=True)
class EnrolmentExplained(Message):
    """What this is, and where help is."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class AlreadyEnrolled(Message):
    """This was answered during enrolment, which is over."""


@dataclass(frozen=True, slots=True)
class HeldForScreening(TellsWho):
    """An answer to a health question has to be looked at before any dose reminder."""

    prescriber: Prescriber | None
    crisis: bool = False
    """The crisis text goes out beside this, as a message of its own."""


@dataclass(frozen=True, slots=True)
class AskYourPrescriber(Message):
    """Other medicines and plans: the prescriber is to be asked; no hold."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class HeldForPlan(TellsWho):
    """The plan is not what the prescriber gave, or the patient is not sure."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class HeldForLabel(TellsWho):
    """The label does not say what the plan says: no amount is shown."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class SetUp(TellsWho):
    """Enrolment is over: what happens next."""

    today: bool
    """Whether the first question comes today; else tomorrow."""
    day: date
    at: datetime
    """When the first question comes (aware UTC)."""
    asks_dose: bool
    asks_pain: bool
    first_dose: date | None
    """The day chosen for the first dose."""
    started: bool
    held: bool
    prescriber: Prescriber | None
    first_dose_then: bool = False
    """The first dose comes with this first question."""
    questions_first: bool = False
    """Questions come before it."""
    by_day: bool = False
    """The dose is taken in the morning or at noon: never "tonight"."""
