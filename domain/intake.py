"""What became of the doses: adherence of a step, days without a dose, days on hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.case import CareDay, Case, Hold, Intake, Outcome, Slot, StepCount
from domain.days import day_after
from domain.due import dose_moment
from domain.remembered import remembered
from domain.running import days_on_step, has_morning

NEEDED = 5, 4
"""Of 5 known days at least 4 with the dose taken (80 %; clinicians' experience, no trial)."""


@dataclass(frozen=True, slots=True)
class Adherence:
    """The days of the current step: dose taken, missed by the patient's own word, not known, or in part."""

    taken: int
    missed: int
    not_known: int
    part: int = 0

    @property
    def known(self) -> int:
        """Days of which it is known what became of the dose."""
        return self.taken + self.missed + self.part

    @property
    def enough_taken(self) -> bool:
        """Whether the dose was taken on at least 80 % of the known days."""
        days, taken = NEEDED
        return self.known > 0 and self.taken * days >= self.known * taken


def slots_of(case: Case, day: date) -> tuple[Slot, ...]:
    """Return the doses that a care day has or had: the main one, and the morning's where it has two."""
    known = case.day(day, Slot.MORNING)
    two = has_morning(case.legs, day) or known.opening is not None or known.intake is not None
    return (Slot.MORNING, Slot.MAIN) if two else (Slot.MAIN,)


def all_doses(case: Case) -> tuple[CareDay, ...]:
    """Return every dose of the care days that are known, the main ones and the mornings', in order."""
    return tuple(sorted((*case.days, *case.mornings), key=lambda d: (d.day, d.slot is Slot.MAIN)))


def is_known(day: CareDay) -> bool:
    """Whether it is known what became of a dose."""
    return day.intake is not None and day.intake.outcome is not Outcome.NOT_KNOWN


def became(case: Case, day: date, slot: Slot, intake: Intake | None) -> Outcome | None:
    """Return what became of a care day's dose, or of both, with this as what became of the one at `slot`.

    Of two it is *taken* when both are, *missed* when one is: what the plan asked for was not taken then.
    None while one is unanswered and none missed.
    """
    others = [case.day(day, each).intake for each in slots_of(case, day) if each is not slot]
    outcomes = {None if each is None else each.outcome for each in (intake, *others)}
    if Outcome.MISSED in outcomes:
        return Outcome.MISSED
    if None in outcomes:
        return None
    return Outcome.NOT_KNOWN if Outcome.NOT_KNOWN in outcomes else Outcome.TAKEN


def is_part(case: Case, day: date, slot: Slot, intake: Intake | None) -> bool:
    """Whether a care day's dose was taken in part, or one of two was, with this as what became of `slot`."""
    if became(case, day, slot, intake) is not Outcome.TAKEN:
        return False
    others = (case.day(day, each).intake for each in slots_of(case, day) if each is not slot)
    return any(each is not None and each.part for each in (intake, *others))


def adherence(case: Case, today: date) -> Adherence:
    """Return how the days of the current step before `today` went; a day without an answer is not known.

    Today counts once its dose is recorded. A dose taken in part is known, and is none of those taken: a
    higher one follows upon whole ones (ours, no trial). Days on hold do not count, nor dates left out by a
    change of zone.
    """
    if not case.legs:
        return Adherence(0, 0, 0)
    count = case.counts[-1] if len(case.counts) == len(case.legs) else StepCount()
    elapsed = days_on_step(case.legs, today - timedelta(days=1)) if case.legs[-1].since < today else 0
    elapsed -= _skipped(case, case.legs[-1].since, today)
    known = count.taken + count.missed + count.part
    return Adherence(count.taken, count.missed, max(0, elapsed - known), count.part)


def _skipped(case: Case, first: date, until: date) -> int:
    """How many dates before `until` no dose was due on because a change of zone left them out."""
    return sum(
        max(0, (min(each.since, until) - max(each.after + timedelta(days=1), first)).days)
        for each in case.stretches[1:]
    )


def gap(case: Case) -> tuple[date, ...]:
    """Return the longest run of consecutive care days *known* without a dose since the last one taken.

    Only the patient's own "did not take it" counts; a day not known, or not answered, is no part of a run.
    """
    runs = _runs(case, [day for day in since_taken(case) if _is_missed(case, day)])
    return max(runs, key=len, default=())


def doubtful_gap(case: Case) -> tuple[date, ...]:
    """Return the latest run of days without a taken dose if some of them are not known, else ()."""
    days = since_taken(case)
    if days and days[-1].intake is None:
        days = days[:-1]  # tonight may still be answered
    runs = _runs(case, days)
    return runs[-1] if runs and any(not _is_missed(case, case.day(day)) for day in runs[-1]) else ()


def days_not_known(case: Case, today: date) -> tuple[date, ...]:
    """Return the days since the last dose taken, before `today`, whose dose is not known."""
    days = (d for d in since_taken(case) if d.day < today)
    return tuple(d.day for d in days if not all(is_known(case.day(d.day, s)) for s in slots_of(case, d.day)))


@remembered
def since_taken(case: Case) -> tuple[CareDay, ...]:
    """Return the dose days of the current leg after the last one taken, in order: where a gap may be."""
    since = case.legs[-1].since if case.legs else date.max
    days: list[CareDay] = []
    for day in reversed(case.days):  # from the newest: mostly the last dose taken is yesterday's
        if day.day < since or _any_taken(case, day.day):
            break
        if day.dose is not None or day.intake is not None:
            days.insert(0, day)
    return tuple(days)


def _runs(case: Case, days: Sequence[CareDay]) -> list[tuple[date, ...]]:
    """The days in runs of which each follows the one before."""
    runs: list[tuple[date, ...]] = []
    for day in days:
        follows = runs and day.day == day_after(case, runs[-1][-1])
        runs = [*runs[:-1], (*runs[-1], day.day)] if follows else [*runs, (day.day,)]
    return runs


def _is_missed(case: Case, day: CareDay) -> bool:
    """Whether a care day is known to have been without any dose: of two, both were missed."""
    found = [case.day(day.day, slot).intake for slot in slots_of(case, day.day)]
    return all(each is not None and each.outcome is Outcome.MISSED for each in found)


def _any_taken(case: Case, day: date) -> bool:
    return any(_is_taken(case.day(day, slot)) for slot in slots_of(case, day))


def _is_taken(day: CareDay) -> bool:
    return day.intake is not None and day.intake.outcome is Outcome.TAKEN


def days_held(case: Case, hold: Hold, now: datetime) -> int:
    """Return how many doses of the course fell into this hold so far: their time came and none was taken."""
    if not case.legs:
        return 0
    first = max(hold.day, case.legs[0].since)
    today = case.today(now)
    days = (first + timedelta(days=n) for n in range((today - first).days + 1))
    return sum(1 for day in days if _time_came(case, day, now) and not _any_taken(case, day))


def days_without(case: Case, hold: Hold, now: datetime) -> int:
    """Return how many days without a dose lie behind: those missed before the hold, and those on it."""
    before = [day for day in gap(case) if day < hold.day]
    return len(before) + days_held(case, hold, now)


def _time_came(case: Case, day: date, now: datetime) -> bool:
    return dose_moment(case, day) <= now and not case.is_skipped(day)


def last_taken(case: Case) -> tuple[date, datetime | None] | None:
    """Return the care day and, where it is known, the moment (aware UTC) of the last dose taken."""
    taken = [d for d in all_doses(case) if _is_taken(d)]
    if not taken:
        return None
    intake = taken[-1].intake
    return taken[-1].day, intake.taken_at if intake else None
