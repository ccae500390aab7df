"""What is due about the days: evenings, follow-ups, the separate pain question, the morning after."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import CareDay, Case, Slot
from domain.commands.day import AskMorningAfter, AskPainAlone, FollowUp, OpenEvening
from domain.days import (
    RUNNING,
    in_one_message,
    morning_after,
    next_evening,
    next_evening_at,
    next_morning,
    next_morning_at,
    pain_comes_later,
    pain_open,
    pain_time,
)
from domain.due import dose_due, dose_moment, dose_waits

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
        if _pain_comes_first(case, case.day(day)):
            yield Due(pain_time(case, day), AskPainAlone(day))
    morning, morning_at = next_morning(case), next_morning_at(case)
    if morning is not None and morning_at is not None:
        yield Due(morning_at, OpenEvening(morning, Slot.MORNING))
    for opened in (*case.days[-2:], *case.mornings[-2:]):
        yield from _still_open(case, opened)


def _pain_comes_first(case: Case, day: CareDay) -> bool:
    """Whether the pain of the next evening has a time of its own before the dose."""
    if day.pain_asked or day.faded or day.rating is not None:
        return False
    separate = dose_due(case, day.day) is not None and not in_one_message(case, day.day)
    return separate and pain_time(case, day.day) < dose_moment(case, day.day)


def _still_open(case: Case, day: CareDay) -> Iterator[Due]:
    dose = dose_waits(case, day)
    if day.opening is not None and pain_comes_later(case, day):
        yield Due(pain_time(case, day.day), AskPainAlone(day.day))
    if day.next_ask is not None and (dose or pain_open(day)):
        yield Due(day.next_ask, FollowUp(day.day, day.slot))
    if dose and day.asked and not day.morning_asked and case.silence.unanswered < QUIET_FROM:
        yield Due(morning_after(case, day.day, day.slot), AskMorningAfter(day.day, day.slot))
