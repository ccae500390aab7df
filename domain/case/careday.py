"""One care day: its rating, its dose, how it was opened and asked about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from domain.altered import Altering
from domain.dose import Dose
from domain.marks import Mark


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
    part: bool = False
    """Of one that was taken: not the whole of it, or it came up again."""


class Opening(StrEnum):
    """How a due slot was opened: exactly one of these, once (law L4)."""

    ASKED = "asked"
    ASKED_LATE = "asked_late"
    RECORDED = "recorded"


class Slot(StrEnum):
    """Which of the doses of a care day. Most plans have the main one alone."""

    MAIN = "main"
    """The one at the dose time, with the evening's check; of a plan for the morning, that one."""
    MORNING = "morning"
    """The morning's beside it, of a plan with two doses a day."""


@dataclass(frozen=True, slots=True)
class CareDay:
    """One care day: how its evening was opened, what was due, what was answered.

    The morning's dose of a plan with two a day is kept in the same form, without a rating.
    """

    day: date
    opening: Opening | None = None
    dose: Dose | None = None
    """The dose due that day; None before the first dose and on hold."""
    asked: int = 0
    """Messages sent about this evening: the first prompt and its follow-ups."""
    asked_at: datetime | None = None
    pain_asked: bool = False
    """Whether the pain of the day was asked about, with the dose or by itself."""
    faded: bool = False
    """The pain of the day is not asked about, on purpose: such a day is not missing."""
    put_off_to: datetime | None = None
    """"Later": from when on the patient wants to be asked about the dose."""
    next_ask: datetime | None = None
    """When the evening is asked about again if it is still open then."""
    morning_asked: bool = False
    rating: Rating | None = None
    intake: Intake | None = None
    held: bool = False
    recent: datetime | None = None
    """The dose before was taken then, less than 12 h before this evening: the dose is asked about later."""
    marks: tuple[Mark, ...] = ()
    """Own marks: drawn, and read by no rule."""
    slot: Slot = Slot.MAIN


altered_day = Altering(CareDay)
"""`replace` for care days, in less than half the time."""


def blank_day(day: date, slot: Slot = Slot.MAIN) -> CareDay:
    """Return a care day of which nothing is known."""
    return _blank_day(day, slot)


@lru_cache(256)
def _blank_day(day: date, slot: Slot) -> CareDay:
    """An evening that comes next is asked for many times before anything is known of it, by a whole crowd."""
    return CareDay(day, slot=slot)


@dataclass(frozen=True, slots=True)
class StepCount:
    """Days of one leg by what became of the dose: of two, a day is taken when both are (`domain.intake`)."""

    taken: int = 0
    missed: int = 0
    not_known: int = 0
    part: int = 0
    """Days on which the dose, or one of two, was taken in part: they are in none of the others."""


@dataclass(frozen=True, slots=True)
class Silence:
    """How long nobody has answered: it counts unanswered prompts, not days."""

    unanswered: int = 0
    since: date | None = None
