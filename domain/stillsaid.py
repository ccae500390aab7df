"""Whether an answer that may be taken back still counts: what came after it may have made it past."""

from __future__ import annotations

from domain.case import Case, Hold, LastSaid
from domain.days import RUNNING
from domain.report import Report


def still_counts(case: Case, last: LastSaid) -> bool:
    """Return whether taking this answer back would still change anything that is true by it."""
    match last:
        case LastSaid(what="word", report=Report() as report):
            return counts_still(case, report, of_step=last.step_was is not None)
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


def to_stand_again(case: Case, holds: tuple[Hold, ...]) -> tuple[Hold, ...]:
    """Return which holds that ended on a word would stand again without it; none once the course is over."""
    if case.stage not in RUNNING:
        return ()
    standing = {hold.number for hold in case.holds}
    return tuple(hold for hold in holds if hold.number not in standing and hold.number <= case.holds_ever)
