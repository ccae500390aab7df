"""What is due about the days: evenings, follow-ups, the separate pain question, the morning after."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import CareDay, Case
from domain.commands.day import AskMorningAfter, AskPainAlone, FollowUp, OpenEvening
from domain.days import (
    RUNNING,
    dose_due,
    dose_open,
    in_one_message,
    morning_after,
    next_evening,
    next_evening_at,
    pain_open,
)
from domain.moments import moment_in

QUIET_FROM = 2
"""After so many unanswered evenings nothing is asked twice: silence is not answered with nagging."""


def due(case: Case) -> Iterator[Due]:
    """Yield what the days wait for."""
    if case.stage not in RUNNING:
        return
    day = next_evening(case)
    at = next_evening_at(case)
    if day is not None and at is not None:
        yield Due(at, OpenEvening(day))
        if _pain_comes_alone(case, case.day(day)):
            yield Due(moment_in(day, case.check_time, case.zone, case.dose_time), AskPainAlone(day))
    for opened in case.days[-2:]:
        yield from _still_open(case, opened)


def _pain_comes_alone(case: Case, day: CareDay) -> bool:
    separate = dose_due(case, day.day) is not None and not in_one_message(case)
    return separate and not day.pain_asked and day.rating is None


def _still_open(case: Case, day: CareDay) -> Iterator[Due]:
    dose = dose_open(case, day) and day.intake is None
    if day.next_ask is not None and (dose or pain_open(day)):
        yield Due(day.next_ask, FollowUp(day.day))
    if dose and day.asked and not day.morning_asked and case.silence.unanswered < QUIET_FROM:
        yield Due(morning_after(case, day.day), AskMorningAfter(day.day))
