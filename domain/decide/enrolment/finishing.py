"""The end of enrolment: the diary begins, and the course where it has begun already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, Stage
from domain.days import evening_of, in_one_message, pain_time
from domain.decide.orders.plans import look_wanted
from domain.decide.questioning import next_question
from domain.decision import Decision, then
from domain.due import dose_due, dose_moment, is_daytime
from domain.enrolment import TOPIC, Draft, Question
from domain.evolve import evolve
from domain.facts.enrolment import EnrolmentFinished
from domain.facts.holding import HoldOpened
from domain.messages.enrolment.between import SetUp
from domain.moments import wall_clock
from domain.notices import Answer
from domain.plan import Leg, LegKind, Legs, Plan
from domain.questions import Purpose, first_dose_waits, question_moment


def finish(case: Case, now: datetime) -> Decision:
    """Return the end of enrolment and what happens next.

    The first evening asked about is today's unless its time has passed.
    """
    today = case.today(now)
    legs = _legs(case.plan, case.draft) if case.plan else ()
    fact = EnrolmentFinished(Stage.ACTIVE if legs else Stage.BASELINE, today, today, legs)
    if evening_of(evolve(case, fact), today) <= now:
        fact = replace(fact, first_evening=today + timedelta(days=1))
    hold = look_wanted(case, typed=Question.PLAN in case.draft.answered, now=now)
    facts = (fact,) if hold is None else (fact, HoldOpened(hold))
    return then(case, Decision(facts), lambda later: Decision(answer=_set_up(later, now)))


def _legs(plan: Plan, draft: Draft) -> Legs:
    """Return the course so far of somebody who takes it already: its beginning, and the step of now."""
    since, at, step_since = draft.since, draft.step, draft.step_since
    if since is None or at is None or step_since is None:
        return ()
    number = min(at, len(plan.steps) - 1)
    first, step = plan.steps[0], plan.steps[number]
    current = Leg(max(since, step_since), number, step.dose, LegKind.UP, daily=step.daily)
    if number == 0 or current.since == since:
        return (replace(current, since=since, kind=LegKind.START),)
    return (Leg(since, 0, first.dose, LegKind.START, daily=first.daily), current)


def _set_up(case: Case, now: datetime) -> Answer:
    """Return the summary: what is asked next, and when. A rated day without a dose asks nothing."""
    day = case.enrolled_on or case.today(now)
    if case.day(day).rating is not None and dose_due(case, day) is None and not first_dose_waits(case, day):
        day += timedelta(days=1)
    first = case.plan is not None and first_dose_waits(case, day)
    at = dose_moment(case, day) if first else evening_of(case, day)
    with_dose = first or dose_due(case, day) is not None
    pain_follows = with_dose and not in_one_message(case, day) and pain_time(case, day) > at
    message = SetUp(
        today=wall_clock(at, case.zone).date() == wall_clock(now, case.zone).date(),
        day=day,
        at=at,
        asks_dose=with_dose,
        asks_pain=case.day(day).rating is None and not pain_follows,
        first_dose=None if case.legs else case.first_dose,
        started=bool(case.legs),
        held=case.on_hold,
        prescriber=case.prescriber,
        first_dose_then=first,
        questions_first=first and _asks_before(case, day, now),
        by_day=is_daytime(case.dose_wall(day)),
    )
    return Answer(message, TOPIC)


def _asks_before(case: Case, day: date, now: datetime) -> bool:
    """Whether anything has to be answered between now and the first dose of this day."""
    return next_question(case, Purpose.FIRST_DOSE, max(now, question_moment(case, day))) is not None
