"""What became of the doses: adherence of a step, days without a dose, days on hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.case import CareDay, Case, Hold, Outcome, StepCount
from domain.moments import moment_in
from domain.plan import days_on_step

NEEDED = 5, 4
"""Of 5 known days at least 4 with the dose taken (80 %; clinicians' experience, no trial)."""


@dataclass(frozen=True, slots=True)
class Adherence:
    """The days of the current step: dose taken, missed by the patient's own word, not known."""

    taken: int
    missed: int
    not_known: int

    @property
    def known(self) -> int:
        """Days of which it is known what became of the dose."""
        return self.taken + self.missed

    @property
    def enough_taken(self) -> bool:
        """Whether the dose was taken on at least 80 % of the known days."""
        days, taken = NEEDED
        return self.known > 0 and self.taken * days >= self.known * taken


def adherence(case: Case, today: date) -> Adherence:
    """Return how the days of the current step before `today` went; a day without an answer is not known.

    Today counts once its dose is recorded. Days on hold do not count.
    """
    if not case.legs:
        return Adherence(0, 0, 0)
    count = case.counts[-1] if len(case.counts) == len(case.legs) else StepCount()
    elapsed = days_on_step(case.legs, today - timedelta(days=1)) if case.legs[-1].since < today else 0
    return Adherence(count.taken, count.missed, max(0, elapsed - count.taken - count.missed))


def gap(case: Case) -> tuple[date, ...]:
    """Return the latest run of consecutive care days of the current leg *known* without a dose.

    Only the patient's own "did not take it" counts; a day not known or not answered is no part of it. A day
    still open at the end (tonight) does not break the run.
    """
    return _run(case, _is_missed)


def doubtful_gap(case: Case) -> tuple[date, ...]:
    """Return the latest run of days without a taken dose if some of them are not known, else ()."""
    run = _run(case, lambda day: not _is_taken(day))
    return run if any(not _is_missed(case.day(day)) for day in run) else ()


def _run(case: Case, counts: Callable[[CareDay], bool]) -> tuple[date, ...]:
    if not case.legs:
        return ()
    since = case.legs[-1].since
    days = [d for d in case.days if d.day >= since and (d.dose is not None or d.intake is not None)]
    if days and days[-1].intake is None:
        days.pop()
    found: list[date] = []
    for day in reversed(days):
        if not counts(day) or (found and found[-1] - day.day != timedelta(days=1)):
            break
        found.append(day.day)
    return tuple(reversed(found))


def _is_missed(day: CareDay) -> bool:
    return day.intake is not None and day.intake.outcome is Outcome.MISSED


def _is_taken(day: CareDay) -> bool:
    return day.intake is not None and day.intake.outcome is Outcome.TAKEN


def days_held(case: Case, hold: Hold, now: datetime) -> int:
    """Return how many doses of the course fell into this hold so far: their time came and none was taken."""
    if not case.legs:
        return 0
    first = max(hold.day, case.legs[0].since)
    today = case.today(now)
    days = (first + timedelta(days=n) for n in range((today - first).days + 1))
    return sum(1 for day in days if _time_came(case, day, now) and not _is_taken(case.day(day)))


def days_without(case: Case, hold: Hold, now: datetime) -> int:
    """Return how many days without a dose lie behind: those missed before the hold, and those on it."""
    before = [day for day in gap(case) if day < hold.day]
    return len(before) + days_held(case, hold, now)


def _time_came(case: Case, day: date, now: datetime) -> bool:
    return moment_in(day, case.dose_time, case.zone, case.dose_time) <= now


def last_taken(case: Case) -> tuple[date, datetime | None] | None:
    """Return the care day and, where it is known, the moment (aware UTC) of the last dose taken."""
    taken = [d for d in case.days if _is_taken(d)]
    if not taken:
        return None
    intake = taken[-1].intake
    return taken[-1].day, intake.taken_at if intake else None
