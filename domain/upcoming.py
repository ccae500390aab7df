"""What is asked about next: doses and pain, each at its time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.case import Case, Slot
from domain.days import (
    evening_of,
    in_one_message,
    next_evening,
    next_evening_at,
    next_morning_at,
    pain_comes_later,
    pain_time,
)
from domain.due import dose_due
from domain.plan import Daily
from domain.questions import first_dose_waits
from domain.rhythm import asks_pain
from domain.running import daily_on

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One question that comes by itself."""

    at: datetime
    """When (aware UTC)."""
    dose: Slot | None = None
    """Which dose it is about; None: of none."""
    pain: bool = False


def upcoming(case: Case) -> tuple[Upcoming, ...]:
    """Return the next questions in order of time: the next about each dose, and about pain apart from it."""
    found = [*_pain_today(case), *_evening(case)]
    morning = next_morning_at(case)
    if morning is not None:
        found.append(Upcoming(morning, Slot.MORNING))
    return tuple(sorted(found, key=lambda each: each.at))


def has_two(case: Case, at: datetime) -> bool:
    """Whether the doses of that time are two a day, so that each is called by its part of the day."""
    return daily_on(case.legs, case.today(at)) is Daily.TWICE


def _pain_today(case: Case) -> list[Upcoming]:
    """The pain of a day whose dose was asked about: its own time has not come."""
    opened = next((day for day in reversed(case.days) if day.opening is not None), None)
    if opened is None or not pain_comes_later(case, opened):
        return []
    return [Upcoming(pain_time(case, opened.day), pain=True)]


def _evening(case: Case) -> list[Upcoming]:
    """The next evening that asks anything: one that is answered already asks nothing."""
    day, at = next_evening(case), next_evening_at(case)
    if day is None or at is None:
        return []
    if _is_answered(case, day):
        day = day + ONE_DAY
        at = evening_of(case, day)
    state, has_dose = case.day(day), dose_due(case, day) is not None
    dose = Slot.MAIN if has_dose and state.intake is None else None
    pain = state.rating is None and not state.pain_asked and asks_pain(case, day)
    if not has_dose or in_one_message(case, day):
        return [Upcoming(at, dose, pain)]
    alone = [Upcoming(pain_time(case, day), pain=True)] if pain else []
    return [Upcoming(at, dose), *alone]


def _is_answered(case: Case, day: date) -> bool:
    state, dose = case.day(day), dose_due(case, day)
    open_dose = dose is not None and state.intake is None
    return state.rating is not None and not open_dose and not first_dose_waits(case, day)
