"""The case: everything needed to decide about one patient, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.alerts import AlertMemory, Finding
from domain.dose import Dose, Preparation
from domain.effects import Effect, Grade, RedFlag
from domain.enrolment import Draft
from domain.moments import care_day
from domain.pain import Baseline, Overall, Usual
from domain.plan import Legs, Plan
from domain.report import Report

DAYS_KEPT = 35
"""Care days a case holds, up to the last one opened: as far back as any rule looks."""


class Stage(StrEnum):
    """Where a case stands. Holds are separate: a held case is still before or in its course."""

    INVITED = "invited"
    ENROLLING = "enrolling"
    BASELINE = "baseline"
    ACTIVE = "active"
    FINISHED = "finished"
    LEFT = "left"


class Outcome(StrEnum):
    """What became of a dose. Only the patient's own "did not take it" is *missed*."""

    TAKEN = "taken"
    MISSED = "missed"
    NOT_KNOWN = "not_known"


class Reason(StrEnum):
    """Why a dose was not taken, in the patient's choice of words."""

    FORGOT = "forgot"
    SIDE_EFFECT = "side_effect"
    RAN_OUT = "ran_out"
    TOLD_TO_STOP = "told_to_stop"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Rating:
    """The pain of a care day in half points, when it was said, and whether that was on time."""

    halves: int
    at: datetime
    on_time: bool = True
    message: int | None = None
    """The patient's own message that said it: editing it amends the record."""


@dataclass(frozen=True, slots=True)
class Intake:
    """The dose of a care day as the patient reports it. `taken_at` is None when only the day is known."""

    outcome: Outcome
    at: datetime
    taken_at: datetime | None = None
    reason: Reason | None = None
    message: int | None = None
    """The patient's own message that said it: editing it amends the record."""


class Opening(StrEnum):
    """How a due slot was opened: exactly one of these, once (law L4)."""

    ASKED = "asked"
    ASKED_LATE = "asked_late"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class CareDay:
    """One care day: how its evening was opened, what was due, what was answered."""

    day: date
    opening: Opening | None = None
    dose: Dose | None = None
    """The dose due that day; None before the first dose and on hold."""
    asked: int = 0
    """Messages sent about this evening: the first prompt and its follow-ups."""
    asked_at: datetime | None = None
    pain_asked: bool = False
    """Whether the separate pain question of the day was sent."""
    next_ask: datetime | None = None
    """When the evening is asked about again if it is still open then."""
    morning_asked: bool = False
    rating: Rating | None = None
    intake: Intake | None = None
    held: bool = False


class HoldCause(StrEnum):
    """Why dose prompts are on hold."""

    SCREENING = "screening"
    OPIOID = "opioid"
    OPERATION = "operation"
    HOSPITAL = "hospital"
    PREGNANCY = "pregnancy"
    LABEL = "label"
    GAP = "gap"
    RAN_OUT = "ran_out"
    RED_FLAG = "red_flag"
    EXTRA_DOSE = "extra_dose"
    PLAN_DOUBT = "plan_doubt"
    PRESCRIBER = "prescriber"


@dataclass(frozen=True, slots=True)
class Hold:
    """Dose prompts are off since then, until the prescriber's answer (at home: as the patient reports it)."""

    number: int
    cause: HoldCause
    since: datetime
    day: date


@dataclass(frozen=True, slots=True)
class StepCount:
    """Days of one leg by what became of the dose."""

    taken: int = 0
    missed: int = 0
    not_known: int = 0


@dataclass(frozen=True, slots=True)
class OpenEffect:
    """A side effect that is followed until it is closed."""

    number: int
    effect: Effect
    grade: Grade | None
    since: date
    asked: date | None = None
    """The care day on which it was last asked about."""


class EpisodeKind(StrEnum):
    """What an alert episode began with."""

    WORSE = "worse"
    BACKSTOP = "backstop"
    TOO_MUCH = "too_much"
    RED_FLAG = "red_flag"
    EXTRA_DOSE = "extra_dose"


@dataclass(frozen=True, slots=True)
class Episode:
    """One open alert to the patient. Asked about next day, day 3, day 7, then weekly, until it is closed."""

    number: int
    kind: EpisodeKind
    opened: date
    finding: Finding | None = None
    flags: tuple[RedFlag, ...] = ()
    asked: int = 0
    """Follow-up questions asked so far."""
    next_ask: date | None = None
    """The day on which it is asked about next."""
    contacted: date | None = None
    """When the patient said that a person was reached."""
    message: int | None = None
    """The patient's own message that began it; None where a tap or the rule did."""
    noticed_before: bool = False
    """Whether the rule had said its notice when this began: put back when it turns out to be none."""


@dataclass(frozen=True, slots=True)
class Alerting:
    """What the alert rule remembers of this case, and the episodes now open."""

    memory: AlertMemory = field(default_factory=AlertMemory)
    episodes: tuple[Episode, ...] = ()
    """Open ones only, in the order in which they began."""
    behind_holds: tuple[tuple[int, HoldCause], ...] = ()
    """The episodes for which a hold stands: it is void only when all of them were mistakes."""
    informed_in_window: bool = False
    """The information of the adjustment period was given: once only."""
    overall_asked: date | None = None
    """The day on which the patient was last asked how things are overall (PGIC): never twice in 7 days."""
    mood_asked: date | None = None
    """The day on which thoughts of self-harm were last asked about because of low mood: at most weekly."""
    assessed: date | None = None
    """The last care day on which the rule looked."""


@dataclass(frozen=True, slots=True)
class Stepping:
    """The step question: what was asked on which care day, and the answers given so far."""

    offered: date | None = None
    """The care day on which the current question was last put."""
    times_offered: int = 0
    form_clean_at: datetime | None = None
    """When the last safety form was answered with all no."""
    label_ok_at: datetime | None = None
    """When the label of the pack in use was last found right."""
    label_for_step: int | None = None
    stayed_until: date | None = None
    """"Stay on this dose": no question before this care day."""
    usual: Usual | None = None
    """What the patient said of the days before the first dose."""
    usual_asked: bool = False
    """Whether that, and the offer of more days, is answered."""
    blocks_clean: int = 0
    """How many of the four safety questions before the first dose are answered with no, in order."""
    blocks_at: datetime | None = None
    looked: date | None = None
    """The care day on which the gate was last looked at."""
    told: tuple[str, ...] = ()
    """The names of the reasons why the step waits, as last told."""
    settled: date | None = None
    """The care day on which the patient said "settled" about this step."""
    go: Report | None = None
    """The prescriber's word about the next step, as the patient reports it."""
    gap_asked: date | None = None
    """The last of the days without a known dose that were asked about."""


@dataclass(frozen=True, slots=True)
class Silence:
    """How long nobody has answered: it counts unanswered prompts, not days."""

    unanswered: int = 0
    since: date | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Prescriber:
    """Who answers for the plan: the name and number the patient is told to call."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Case:
    """Everything needed to decide about one patient; the fold of all facts (law L2)."""

    id: str
    person: int
    version: int = 0
    """How many facts have been folded: checked on every write."""
    stage: Stage = Stage.INVITED
    reachable: bool = True
    draft: Draft = Draft()
    prescriber: Prescriber | None = None
    plan: Plan | None = None
    preparation: Preparation | None = None
    zone: str = "UTC"
    dose_time: time = time(21)
    check_time: time = time(21)
    discreet: bool = True
    shared_account: bool = False
    consent: int | None = None
    consent_at: datetime | None = None
    enrolled_on: date | None = None
    """The care day on which enrolment ended: its evening, or the next, is the first to be opened."""
    first_dose: date | None = None
    """The care day chosen for the first dose; fixed as a leg when that dose is due."""
    baseline: Baseline | None = None
    baseline_ratings: tuple[tuple[date, int], ...] = ()
    legs: Legs = ()
    counts: tuple[StepCount, ...] = ()
    """Beside `legs`: days taken, missed and not known of each."""
    held_days: int = 0
    days: tuple[CareDay, ...] = ()
    """The last 35 care days up to the last one opened, in order."""
    overall: tuple[Overall, ...] = ()
    holds: tuple[Hold, ...] = ()
    """Open holds only."""
    holds_ever: int = 0
    hold_report: Report | None = None
    """The prescriber's word about the holds, as the patient reports it; the health questions come next."""
    refill_on: date | None = None
    """When the patient who ran out expects to have the medicine again."""
    stepping: Stepping = Stepping()
    effects: tuple[OpenEffect, ...] = ()
    effects_ever: int = 0
    alerting: Alerting = Alerting()
    episodes_ever: int = 0
    silence: Silence = Silence()
    asking: str | None = None
    """The topic of the question that a bare answer belongs to."""
    finished_on: date | None = None

    @property
    def on_hold(self) -> bool:
        """Whether any hold is open: then no dose prompt, follow-up or step offer starts (law L13)."""
        return bool(self.holds)

    @property
    def dosing(self) -> bool:
        """Whether doses are due at all: the course has begun and nothing holds it."""
        return self.stage is Stage.ACTIVE and bool(self.legs) and not self.on_hold

    def today(self, now: datetime) -> date:
        """Return the care day of this moment."""
        return care_day(now, self.zone, self.dose_time)

    def day(self, day: date) -> CareDay:
        """Return what is known of a care day; an empty one when nothing is."""
        return next((d for d in reversed(self.days) if d.day == day), CareDay(day))

    def with_day(self, changed: CareDay) -> Case:
        """Return the case with this care day put in its place; only the last 35 are kept."""
        others = [d for d in self.days if d.day != changed.day]
        days = sorted([*others, changed], key=lambda d: d.day)
        return replace(self, days=tuple(days[-DAYS_KEPT:]))
