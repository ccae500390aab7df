"""`/summary`: the course so far in numbers, pure, for the picture and for the words beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from domain.adjustment import adjustment_days
from domain.case import Case, Outcome
from domain.course import course_steps
from domain.days import RUNNING
from domain.history import DoseDay, History, PainDay
from domain.marks import Mark
from domain.messages.summary import LegSummary, SummaryView
from domain.pain import Mean
from domain.plan import Leg
from domain.running import first_dose_day


def summarise(case: Case, history: History, today: date) -> SummaryView:
    """Return what the summary says on a care day: raw means per leg, the baseline, doses, what is next."""
    # The dose of an evening that is still open is no answer yet, not an unknown one.
    doses = tuple(d for d in history.doses if d.day < today or case.day(d.day).intake is not None)
    last_peg = history.peg[-1].day if history.peg else None
    return SummaryView(
        first=history.pain[0].day if history.pain else None,
        today=today,
        baseline=case.baseline,
        before=_mean_between(history.pain, None, first_dose_day(case.legs)),
        last_week=_last_week(history.pain, today),
        legs=tuple(_leg(case, history.pain, i, today) for i in range(len(case.legs))),
        taken=_count(doses, Outcome.TAKEN),
        missed=_count(doses, Outcome.MISSED),
        not_known=_count(doses, Outcome.NOT_KNOWN),
        part=sum(1 for dose in doses if dose.part),
        open_effects=tuple((e.effect, e.grade, e.since) for e in history.effects if e.until is None),
        next_step_from=_next_step(case, today),
        on_hold=case.on_hold,
        alert_open=bool(case.alerting.episodes),
        overall=history.overall[-1] if history.overall else None,
        peg_day=last_peg,
        peg=tuple((p.item, p.score) for p in history.peg if p.day == last_peg),
        marks=_marks(history),
    )


def adjustment_spans(case: Case, today: date) -> tuple[tuple[date, date], ...]:
    """Return the adjustment days up to today as unbroken spans, first and last day each."""
    if case.plan is None:
        return ()
    return spans_of(adjustment_days(case.plan.window, case.legs, today))


def spans_of(days: Iterable[date]) -> tuple[tuple[date, date], ...]:
    """Return days as unbroken spans, first and last day each."""
    spans: list[tuple[date, date]] = []
    for day in sorted(days):
        if spans and spans[-1][1] == day - timedelta(days=1):
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return tuple(spans)


def _marks(history: History) -> tuple[tuple[Mark, tuple[tuple[date, date], ...]], ...]:
    """Return each mark that was ever set, in the order of the list."""
    days = {mark: [m.day for m in history.marks if m.mark is mark] for mark in Mark}
    return tuple((mark, spans_of(each)) for mark, each in days.items() if each)


def _next_step(case: Case, today: date) -> date | None:
    """The day of the next step as /plan shows it."""
    steps = course_steps(case, today)[1:] if case.legs and case.stage in RUNNING else ()
    return steps[0].starts if steps else None


def _leg(case: Case, pain: tuple[PainDay, ...], number: int, today: date) -> LegSummary:
    leg: Leg = case.legs[number]
    until = case.legs[number + 1].since if number + 1 < len(case.legs) else today + timedelta(days=1)
    mean = _mean_between(pain, leg.since, until)
    return LegSummary(leg.dose, leg.since, until - timedelta(days=1), mean, leg.daily)


def _mean_between(pain: tuple[PainDay, ...], first: date | None, until: date | None) -> Mean | None:
    """Return the mean of the days rated on time from `first` to the day before `until`; None without any."""
    timely = [p for p in pain if p.on_time]
    rated = [
        p.halves for p in timely if (first is None or first <= p.day) and (until is None or p.day < until)
    ]
    return Mean(sum(rated), len(rated)) if rated else None


def last_rated_day(pain: tuple[PainDay, ...], today: date) -> date:
    """Return the day up to which a week is counted: today once it is rated, else yesterday."""
    return today if any(p.day == today for p in pain) else today - timedelta(days=1)


def _last_week(pain: tuple[PainDay, ...], today: date) -> Mean | None:
    """Return the mean of the last 7 days, as the weekly summary does: today counts once it is rated."""
    last = last_rated_day(pain, today)
    return _mean_between(pain, last - timedelta(days=6), last + timedelta(days=1))


def _count(doses: tuple[DoseDay, ...], outcome: Outcome) -> int:
    return sum(1 for dose in doses if dose.outcome is outcome)
