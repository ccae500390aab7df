"""Facts of enrolment: one for each answer, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.case import Prescriber, Stage
from domain.dose import Preparation
from domain.enrolment import PackForm, Question
from domain.facts.base import Fact
from domain.plan import Legs, Plan
from domain.questions import Health, LabelAnswer
from domain.screening import SafetyQuestion


@dataclass(frozen=True, slots=True)
class InviteAccepted(Fact):
    """Somebody came in by an invitation, with as much of the plan as it brought."""

    plan: Plan | None
    preparation: Preparation | None
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class EnrolmentBegun(Fact):
    """The patient wants to begin."""


@dataclass(frozen=True, slots=True)
class EnrolmentStopped(Fact):
    """The patient stopped for now."""


@dataclass(frozen=True, slots=True)
class EnrolmentResumed(Fact):
    """The patient is back."""


@dataclass(frozen=True, slots=True)
class WentBackTo(Fact):
    """An answered question is open again; its answer stands until there is another."""

    question: Question


@dataclass(frozen=True, slots=True)
class InviteClosed(Fact):
    """The invitation is over, and nothing of the person is kept."""


@dataclass(frozen=True, slots=True)
class AccountSaid(Fact):
    """18 or over, and whether the account is shared: then the wording stays discreet.

    `adult` is None while somebody who shares the account has not said so.
    """

    shared: bool
    adult: bool | None


@dataclass(frozen=True, slots=True)
class Consented(Fact):
    """Consent to this version of the text, at this moment (aware UTC)."""

    consent: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ConsentRefused(Fact):
    """No consent; the way back stays open."""


@dataclass(frozen=True, slots=True)
class ZoneChosen(Fact):
    """The zone of the named town; it counts once the phone's clock agrees."""

    zone: str


@dataclass(frozen=True, slots=True)
class ZoneProved(Fact):
    """Whether the phone's clock said the same as the zone's."""

    same: bool


@dataclass(frozen=True, slots=True)
class ScreeningAnswered(Fact):
    """An answer to one of the four health questions, at this moment (aware UTC)."""

    question: SafetyQuestion
    answer: Health
    at: datetime


@dataclass(frozen=True, slots=True)
class PrescriberNamed(Fact):
    """The prescriber's name."""

    name: str


@dataclass(frozen=True, slots=True)
class PrescriberNumbered(Fact):
    """Name and number of the prescriber."""

    prescriber: Prescriber


@dataclass(frozen=True, slots=True)
class PlanEntered(Fact):
    """The plan as the patient copied it from the prescription."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class FormChosen(Fact):
    """Capsules, tablets or liquid."""

    form: PackForm


@dataclass(frozen=True, slots=True)
class LiquidChosen(Fact):
    """The strength of the liquid, in micrograms per mL."""

    micrograms_per_ml: int


@dataclass(frozen=True, slots=True)
class PreparationEntered(Fact):
    """A preparation that can make every dose of the plan."""

    preparation: Preparation


@dataclass(frozen=True, slots=True)
class PlanAnswered(Fact):
    """Whether the patient finds in the preview what the prescriber gave."""

    confirmed: bool


@dataclass(frozen=True, slots=True)
class LabelSeen(Fact):
    """What the label says, compared with the plan's preparation, at this moment (aware UTC)."""

    answer: LabelAnswer
    at: datetime


@dataclass(frozen=True, slots=True)
class DoseTimeChosen(Fact):
    """The wall time of the dose; pain is asked about then too unless another time is chosen."""

    wall: time


@dataclass(frozen=True, slots=True)
class MorningTimeChosen(Fact):
    """The wall time of the morning's dose."""

    wall: time


@dataclass(frozen=True, slots=True)
class TogetherSaid(Fact):
    """Whether pain is asked about in the same message as the dose."""

    together: bool


@dataclass(frozen=True, slots=True)
class CheckTimeChosen(Fact):
    """The wall time of the pain question."""

    wall: time


@dataclass(frozen=True, slots=True)
class DiscreetChosen(Fact):
    """Whether the medicine's name is hidden from a locked phone."""

    hide: bool


@dataclass(frozen=True, slots=True)
class FirstRatingGiven(Fact):
    """The first pain question is answered; the rating itself is a fact of the day."""


@dataclass(frozen=True, slots=True)
class StartedSaid(Fact):
    """Whether the first dose was taken already."""

    started: bool


@dataclass(frozen=True, slots=True)
class SinceSaid(Fact):
    """The day of the first dose of somebody who takes it already."""

    day: date


@dataclass(frozen=True, slots=True)
class StepSaid(Fact):
    """The step of the plan at which somebody is who takes it already."""

    step: int


@dataclass(frozen=True, slots=True)
class StepSinceSaid(Fact):
    """The day of the first dose at that step."""

    day: date


@dataclass(frozen=True, slots=True)
class PainRemembered(Fact):
    """The pain before the first dose as remembered, in half points; None: not known."""

    halves: int | None


@dataclass(frozen=True, slots=True)
class FirstDayPlanned(Fact):
    """The care day chosen for the first dose; None: not known yet."""

    day: date | None


@dataclass(frozen=True, slots=True)
class EnrolmentFinished(Fact):
    """All is answered: the diary begins, and the course where it has begun already.

    Days of the course that lie before enrolment count as taken: "since ..." is the patient's own report.
    """

    stage: Stage
    day: date
    """The care day of enrolment."""
    first_evening: date
    """The first care day that is asked about."""
    legs: Legs
