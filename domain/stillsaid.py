"""Whether an answer that may be taken back still counts: what came after it may have made it past."""

from __future__ import annotations

from domain.case import Case, Episode, Hold, LastSaid, StepBefore
from domain.days import RUNNING
from domain.effects import RedFlag
from domain.report import Report


def still_counts(case: Case, last: LastSaid) -> bool:
    """Return whether taking this answer back would still change anything that is true by it."""
    match last:
        case LastSaid(what="word", report=Report() as report):
            return counts_still(case, report, of_step=last.step_was is not None)
        case LastSaid(what="stay", step_was=StepBefore() as was):
            return stay_stands(case, was)
        case LastSaid(what="other_doctor", step_was=StepBefore() as was):
            return other_doctor_stands(case, was)
        case LastSaid(what="same"):
            return any(effect.number in last.numbers for effect in case.effects)
        case LastSaid(what="mood", grave=True):
            return self_harm(case) is not None
        case LastSaid(what="lift"):
            return bool(to_stand_again(case, last.holds))
        case LastSaid(what="alert"):
            is_open = {episode.number for episode in case.alerting.episodes}
            return any((each.number in is_open) is not last.closed for each in last.episodes)
        case _:
            return True


def counts_still(case: Case, report: Report, *, of_step: bool) -> bool:
    """Return whether a reported word is still the one that is waited on, about the next step or the holds."""
    return (case.stepping.go if of_step else case.hold_report) == report


def stay_stands(case: Case, was: StepBefore) -> bool:
    """Return whether the dose still stays by the choice that replaced this."""
    return case.stage in RUNNING and was.until is not None and case.stepping.stayed_until == was.until


def other_doctor_stands(case: Case, was: StepBefore) -> bool:
    """Return whether the step still waits because another doctor was said to have changed the plan then."""
    return case.stage in RUNNING and was.until is not None and case.stepping.other_doctor == was.until


def self_harm(case: Case) -> Episode | None:
    """Return the newest open alert about thoughts of self-harm."""
    found = (each for each in reversed(case.alerting.episodes) if RedFlag.SELF_HARM in each.flags)
    return next(found, None)


def to_stand_again(case: Case, holds: tuple[Hold, ...]) -> tuple[Hold, ...]:
    """Return which holds that ended on a word would stand again without it; none once the course is over."""
    if case.stage not in RUNNING:
        return ()
    standing = {hold.number for hold in case.holds}
    return tuple(hold for hold in holds if hold.number not in standing and hold.number <= case.holds_ever)
