"""The titration plan, and the course: how the plan actually runs from the first dose on.

A plan is what the prescriber gave; a course is the list of legs, each a dose from a care day on.
Nothing here chooses a dose: steps come from the plan alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.dose import Dose

USUAL_CEILING = Dose(4500)
"""4.5 mg a day, the usual ceiling of low dose naltrexone (LDN Research Trust; Younger 2013)."""


LEAD_DAYS = 7
"""Days a pharmacy takes until a new pack is there, unless said otherwise (often it is made to order)."""


REVIEW_DAY = 84
"""Days after the first dose to the usual review (12 weeks, as in Bruun 2024)."""


HALF_DAYS = 14
"""Days at half the dose where it is allowed; 14 to 21 may be chosen (clinicians' experience, no trial)."""


GAP_DAYS = 4
"""Days known without a dose after which the prescriber is asked how to restart (default, no trial)."""


class Advance(StrEnum):
    """What a step up waits for beside the gate; no answer always means stay."""

    ON_DATE = "on_date"
    WHEN_SETTLED = "when_settled"
    PRESCRIBER = "prescriber"


class WayBack(StrEnum):
    """What may be done when a step is not tolerated: only what the prescriber allowed."""

    STAY = "stay"
    PREVIOUS = "previous"
    HALF = "half"
    """Half the step's dose for the plan's `half_days`, then the question about the whole dose again."""
    MORNING = "morning"
    """The same dose in the morning, in place of the evening; and back to the evening."""


class Sentence(StrEnum):
    """The situations for which the prescriber's own words are kept."""

    MISSED = "missed"
    LATE = "late"
    VOMITED = "vomited"
    EXTRA = "extra"
    OPIOID = "opioid"
    WHILE_ALERT = "while_alert"
    AFTER_GAP = "after_gap"


class Daily(StrEnum):
    """At which parts of the day a dose is taken."""

    ONCE = "once"
    """At the dose time, which the patient chose."""
    MORNING = "morning"
    TWICE = "twice"
    """In the morning and at the dose time, the same dose each time (Polo 2019)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One dose, for at least so many days; None: until the plan changes."""

    dose: Dose
    """What is taken at one time."""
    days: int | None
    ends: bool = False
    """Of the last step: the plan ends after its days."""
    daily: Daily = Daily.ONCE
    moved: bool = False
    """By the plan at the dose time; the patient moved it to the morning (`domain.moving`)."""

    @property
    def a_day(self) -> Dose:
        """What a day holds: what the ceiling is about, and what one step is higher by than another."""
        return dose_a_day(self.dose, self.daily)


def dose_a_day(dose: Dose, daily: Daily) -> Dose:
    """Return what a day holds of a dose that is taken once or twice."""
    return Dose(2 * dose.micrograms) if daily is Daily.TWICE else dose


@dataclass(frozen=True, slots=True)
class AdjustmentWindow:
    """How many days count as adjustment days (clinicians' experience, no trial; 7-28 may be chosen)."""

    after_start: int = 14
    after_increase: int = 10
    longest_run: int = 28
    open_after_cut: int = 14


@dataclass(frozen=True, slots=True)
class Plan:
    """What the prescriber gave: steps upwards or downwards, one or two doses a day by mouth."""

    steps: tuple[Step, ...]
    ceiling: Dose = USUAL_CEILING
    advance: Advance = Advance.ON_DATE
    ways_back: tuple[WayBack, ...] = (WayBack.STAY, WayBack.PREVIOUS)
    window: AdjustmentWindow = field(default_factory=AdjustmentWindow)
    half_days: int = HALF_DAYS
    gap_days: int = GAP_DAYS
    lead_days: int = LEAD_DAYS
    review_day: int = REVIEW_DAY
    sentences: tuple[tuple[Sentence, str], ...] = ()
    version: int = 1

    @property
    def has_mornings(self) -> bool:
        """Whether any step is taken in the morning, alone or beside the other dose."""
        return any(step.daily is not Daily.ONCE for step in self.steps)

    @property
    def has_evenings(self) -> bool:
        """Whether any step is taken at the dose time."""
        return any(step.daily is not Daily.MORNING for step in self.steps)

    def words_for(self, sentence: Sentence) -> str | None:
        """Return the prescriber's own sentence, or None where none was accepted."""
        return dict(self.sentences).get(sentence)


class LegKind(StrEnum):
    """Why a leg of the course began."""

    START = "start"
    UP = "up"
    BACK = "back"
    RESTART = "restart"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of the course: this step of the plan, at this dose, from this care day on."""

    since: date
    step: int
    dose: Dose
    kind: LegKind
    held: int = 0
    """Care days of this leg on which the dose was on hold: they do not count towards the step's days."""
    half: bool = False
    """Half the step's dose, for the plan's `half_days`: what follows is the same step at its whole dose."""
    daily: Daily = Daily.ONCE
    morning_too: bool = True
    """Of two doses a day: whether the morning's of its first day is due; it may have been over by then."""

    @property
    def a_day(self) -> Dose:
        """What a day holds."""
        return dose_a_day(self.dose, self.daily)


@dataclass(frozen=True, slots=True)
class Ahead:
    """One step of the whole course as it stands: begun, or when it may begin at the earliest."""

    step: int
    dose: Dose
    starts: date
    until: date | None
    """The first day of the next step at the earliest, or without a dose where the plan ends; else None."""
    half: bool = False
    daily: Daily = Daily.ONCE


Legs = tuple[Leg, ...]


def number_after(leg: Leg | Ahead) -> int:
    """Return the number of the step that follows: the same one at its whole dose after half of it."""
    return leg.step if leg.half else leg.step + 1


def days_at(plan: Plan, leg: Leg | Ahead) -> int | None:
    """Return how many days this dose is to be taken at least; None: until the plan changes."""
    return plan.half_days if leg.half else plan.steps[leg.step].days


def step_ends(plan: Plan, legs: Legs) -> date | None:
    """Return the first care day on which the next step may be offered; None on the last step."""
    if not legs:
        return None
    leg = legs[-1]
    days = days_at(plan, leg)
    if days is None or number_after(leg) >= len(plan.steps):
        return None
    return leg.since + timedelta(days=days + leg.held)


def course(plan: Plan, legs: Legs, today: date) -> tuple[Ahead, ...]:
    """Return the dates of the whole course: the current step as it runs, the later ones at their earliest.

    A step whose days are over waits from day to day, so what follows never starts before today.
    """
    if not legs:
        return ()
    current = legs[-1]
    begun = Ahead(current.step, current.dose, current.since, None, current.half, current.daily)
    return _ahead(plan, begun, current.held, today)


def _ahead(plan: Plan, begun: Ahead, held: int, today: date) -> tuple[Ahead, ...]:
    until = _next_start(plan, begun, held, today)
    if until is None:
        return (replace(begun, until=_end(plan, begun, held)),)
    number = number_after(begun)
    step = plan.steps[number]
    later = _ahead(plan, Ahead(number, step.dose, until, None, daily=step.daily), 0, today)
    return (replace(begun, until=until), *later)


def _end(plan: Plan, begun: Ahead, held: int) -> date | None:
    step = plan.steps[begun.step]
    ends = step.ends and step.days is not None and begun.step + 1 == len(plan.steps) and not begun.half
    return begun.starts + timedelta(days=(step.days or 0) + held) if ends else None


def plan_end(plan: Plan, legs: Legs) -> date | None:
    """Return the first care day without a dose by the plan, once its last step runs; else None."""
    if not legs or not plan.steps[-1].ends:
        return None
    leg = legs[-1]
    return _end(plan, Ahead(leg.step, leg.dose, leg.since, None, leg.half), leg.held)


def _next_start(plan: Plan, begun: Ahead, held: int, today: date) -> date | None:
    days = days_at(plan, begun)
    if days is None or number_after(begun) >= len(plan.steps):
        return None
    return max(begun.starts + timedelta(days=days + held), today)


def shifted(plan: Plan, first_day: date) -> tuple[Ahead, ...]:
    """Return the dates of a whole plan that would begin on `first_day`: the preview."""
    first = plan.steps[0]
    start = (Leg(first_day, 0, first.dose, LegKind.START, daily=first.daily),)
    return course(plan, start, first_day)
