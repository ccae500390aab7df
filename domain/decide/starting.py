"""How a course begins: the first dose, once everything before it is answered."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Slot, Stage
from domain.commands.stepping import AskFirstDoseDay, OpenQuestions
from domain.commands.supply import Count
from domain.course import course_steps
from domain.decision import NOTHING, Decision, then
from domain.diary import diary_of
from domain.due import dose_at, dose_moment
from domain.facts.base import Fact
from domain.facts.stepping import BaselineSet, LegBegan
from domain.legs import leg_of
from domain.messages.stepping import FirstDoseAhead
from domain.notices import Answer, Choice, Rows
from domain.pain import Baseline, BaselineSource, baseline_of
from domain.plan import Leg, LegKind
from domain.questions import Purpose, first_dose_waits
from domain.running import has_morning
from domain.topics import FIRST_DOSE


def first_dose_rows(case: Case, now: datetime) -> Rows:
    """Return the ways to the first dose while no course has begun: its questions when due, and its day."""
    if case.legs or case.on_hold or case.stage is not Stage.BASELINE:
        return ()
    day = (Choice("choose_first_dose", AskFirstDoseDay()),)
    if case.plan is None or not first_dose_waits(case, case.today(now)):
        return (day,)
    return ((Choice("health_questions", OpenQuestions(Purpose.FIRST_DOSE)),), day)


def begin_course(case: Case, now: datetime, *, asked: bool = False) -> Decision:
    """Begin the first step: this evening, or the next when this one has been opened without a dose.

    The baseline is fixed with it from the days before, unless the prescriber set one. `asked`: it begins on
    the last answer of the patient; else nothing was to be asked.
    """
    if case.plan is None or case.legs:
        return NOTHING
    leg = leg_of(case, now, 0, case.plan.steps[0], LegKind.START)
    facts: tuple[Fact, ...] = (*_baseline(case, leg), LegBegan(leg))
    return then(case, Decision(facts, withdrawals=(FIRST_DOSE,)), lambda c: _told(c, leg, now, asked=asked))


def _baseline(case: Case, leg: Leg) -> tuple[Fact, ...]:
    if case.baseline is not None and case.baseline.source is BaselineSource.PRESCRIBER:
        return ()
    found = baseline_of(diary_of(case).ratings, leg.since)
    if not isinstance(found, Baseline):
        return ()
    marked = Baseline(found.mean, found.source, found.first, found.last, case.stepping.usual)
    return (BaselineSet(marked, case.baseline),)


def first_dose_at(case: Case, leg: Leg) -> datetime:
    """Return when the first dose of a leg is due (aware UTC)."""
    slots = (Slot.MORNING, Slot.MAIN) if has_morning((leg,), leg.since) else (Slot.MAIN,)
    return min(dose_moment(case, leg.since, slot) for slot in slots)


def _told(case: Case, leg: Leg, now: datetime, *, asked: bool) -> Decision:
    message = FirstDoseAhead(
        dose=dose_at(case, leg),
        begins=leg.since,
        is_today=leg.since == case.today(now),
        dose_at=first_dose_at(case, leg),
        course=course_steps(case, case.today(now)),
        asked=asked,
    )
    rows: Rows = ((Choice("count_supply", Count()),),) if case.supply.counted_on is None else ()
    return Decision(answer=Answer(message, FIRST_DOSE, rows))
