"""A patient's card: for the private chat of a member alone, never for a group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.case import HoldCause
from domain.dose import Amount, Dose
from domain.effects import Effect, Grade
from domain.marks import Mark
from domain.messages.summary import LegSummary
from domain.messages.team.base import Fleeting
from domain.messages.team.digest import TakerName
from domain.pain import Baseline, Mean, Overall
from domain.plan import Daily
from domain.team.digest import Line


@dataclass(frozen=True, slots=True)
class StepNow:
    """Where the patient is in the course."""

    step: int
    steps: int
    dose: Dose
    daily: Daily
    amount: Amount | None
    """What is taken of the pack; None: it is not known, or cannot be counted out."""
    at: time
    """The dose time, by the patient's clock."""
    day: int
    """The so-manieth day of the step."""


@dataclass(frozen=True, slots=True)
class HeldNow:
    """A hold that is open."""

    cause: HoldCause
    since: date


@dataclass(frozen=True, slots=True)
class Told:
    """What the patient was told and said about an open alert."""

    on: date
    reached: date | None
    """When the patient said that a person was reached; None: not yet."""


@dataclass(frozen=True, slots=True)
class Fortnight:
    """The last 14 care days: each rating in half points, None where there is none, and the doses."""

    first: date
    ratings: tuple[int | None, ...]
    taken: int
    missed: int
    not_known: int

    @property
    def unrated(self) -> int:
        """Return how many of the days have no rating."""
        return self.ratings.count(None)


@dataclass(frozen=True, slots=True)
class MarkDays:
    """An own mark with its days of the last 14."""

    mark: Mark
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class CardShown(Fleeting):
    """Everything that is looked at before somebody is called: as the case stands now, no cause implied."""

    code: str
    name: str | None
    """As the patient shares it; None: as a code alone."""
    shared_on: date
    prescriber: str | None
    now: datetime
    why: tuple[Line, ...]
    names: tuple[TakerName, ...]
    rule: str | None
    """The version of the alert rule, where it found anything that is open."""
    step: StepNow | None
    holds: tuple[HeldNow, ...]
    paused_until: date | None
    finished_on: date | None
    last: Fortnight
    baseline: Baseline | None
    before: Mean | None
    legs: tuple[LegSummary, ...]
    overall: tuple[Overall, ...]
    effects: tuple[tuple[Effect, Grade | None, date], ...]
    marks: tuple[MarkDays, ...]
    form_on: date | None
    label_on: date | None
    told: tuple[Told, ...]
    answered_at: datetime | None = None
    """When the patient last said anything about pain or a dose."""


@dataclass(frozen=True, slots=True)
class ChartShown(Fleeting):
    """The diary drawn. The picture is made when it is sent, and is kept nowhere."""

    case_id: str
    code: str
    today: date
    drawn: bool = True
    """Whether there is anything to draw."""


@dataclass(frozen=True, slots=True)
class CardGone(Fleeting):
    """What is left of a message that could not be deleted: nothing of a patient."""
