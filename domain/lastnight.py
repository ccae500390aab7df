"""Last night's dose, where the next one is the first in the morning."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.case import CareDay, Case, Outcome
from domain.plan import Daily
from domain.running import daily_on

SOON = timedelta(hours=2)
"""Taken later than this after it was due, the first morning says why it comes later (`recent_dose`)."""


def last_evening(case: Case, day: date) -> CareDay | None:
    """Return the last care day with a dose before this one, where that was in the evening and this is not."""
    if daily_on(case.legs, day) is not Daily.MORNING:
        return None
    before = next((d for d in reversed(case.days) if d.day < day and d.dose is not None), None)
    return before if before is not None and daily_on(case.legs, before.day) is not Daily.MORNING else None


def known_from(case: Case, evening: CareDay, apart: timedelta) -> datetime:
    """Return from when on the first morning's dose may be asked about, as far as this evening's dose decides.

    Unless it is known when that was taken it may have been at the very end of its care day: half a day from
    there nothing is prompted. Once it is known, the answer is the moment: till then the question waited. One
    taken soon after it was asked about moves the first morning along, without a word about a few minutes.
    """
    intake, end = evening.intake, case.end_of(evening.day)
    if intake is None or intake.outcome is Outcome.NOT_KNOWN:
        return end + apart
    if intake.outcome is Outcome.TAKEN and intake.taken_at is None:
        return min(intake.at, end) + apart
    taken = intake.taken_at
    if taken is None or taken > _due(case, evening) + SOON:
        return intake.at
    return max(intake.at, taken + apart)


def _due(case: Case, evening: CareDay) -> datetime:
    return evening.asked_at or case.moment(evening.day, case.dose_wall(evening.day))
