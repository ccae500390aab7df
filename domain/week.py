"""The week in short: what the weekly summary says, from what a case holds, and when it is said."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.case import CareDay, Case, Outcome, Slot
from domain.course import course_steps
from domain.days import RUNNING
from domain.diary import begun_on
from domain.intake import became, is_part
from domain.messages.weekly import WeekSummary
from domain.pain import Mean
from domain.questions import question_moment
from domain.weekly import open_items

AFTER_QUESTIONS = timedelta(hours=2)
"""Where the weekly questions stay open, the summary comes by itself so long after them."""


def summary_at(case: Case) -> datetime | None:
    """Return when the weekly summary is due (aware UTC): with the answers, or 2 hours after the questions.

    None where it is not wanted, and once it was said for that week.
    """
    asked = case.weekly.asked
    if asked is None or case.stage not in RUNNING or not case.preferences.weekly_summary:
        return None
    if case.weekly.summed == asked:
        return None
    return question_moment(case, asked) + (AFTER_QUESTIONS if open_items(case) else timedelta(0))


def summarise_week(case: Case, today: date) -> WeekSummary | None:
    """Return the last 7 days beside the 7 before and the baseline; None where nothing is known of them.

    Today counts once it is rated. Raw means; nothing is said of a cause.
    """
    last = today if case.day(today).rating is not None else today - timedelta(days=1)
    first = max(last - timedelta(days=6), min(begun_on(case), last))
    week = [d for d in case.days if first <= d.day <= last]
    outcomes = [_outcome(case, d, today) for d in week]
    mean, before = _mean(case, first, last), _mean(case, last - timedelta(days=13), last - timedelta(days=7))
    doses = [outcome for outcome in outcomes if outcome is not None]
    if mean is None and not doses:
        return None
    steps = course_steps(case, today)[1:]
    return WeekSummary(
        first=first,
        last=last,
        mean=mean,
        before=before,
        baseline=case.baseline,
        taken=doses.count(Outcome.TAKEN),
        missed=doses.count(Outcome.MISSED),
        not_known=doses.count(Outcome.NOT_KNOWN),
        part=sum(is_part(case, d.day, Slot.MAIN, d.intake) for d in week),
        next_step_from=steps[0].starts if steps else None,
        on_hold=case.on_hold,
        alert_open=bool(case.alerting.episodes),
    )


def _outcome(case: Case, day: CareDay, today: date) -> Outcome | None:
    """Return what became of a day's dose, or of both; None: none was due, or this evening's is still open.

    One that was recorded unasked, in a pause, counts like any other.
    """
    if day.dose is None and day.intake is None:
        return None
    came = became(case, day.day, Slot.MAIN, day.intake)
    is_open = day.held or day.day >= today
    return came or (None if is_open else Outcome.NOT_KNOWN)


def _mean(case: Case, first: date, last: date) -> Mean | None:
    """Return the mean of the days rated on time, as `/summary` does."""
    given = [d.rating for d in case.days if d.rating is not None and first <= d.day <= last]
    rated = [rating.halves for rating in given if rating.on_time]
    return Mean(sum(rated), len(rated)) if rated else None
