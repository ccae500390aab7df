"""Showing the day and the dose: `/today`, `/dose`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from domain.case import Case, Slot, Stage
from domain.commands.day import ChangeDay, ShowDay
from domain.commands.holding import ShowHold
from domain.commands.pausing import EndPause
from domain.commands.stepping import OpenQuestions, ShowDose, ShowPlan, ShowToday
from domain.commands.weekly import ShowWeekly
from domain.days import BETWEEN_DOSES, next_evening, next_evening_at, pain_open
from domain.decide.arms import arm
from domain.decide.episodes import alert_rows
from domain.decide.questioning import next_question
from domain.decision import Decision, Refusal
from domain.dose import Dose
from domain.due import dose_due, dose_moment, dose_open, dose_waits, due_dose, wall_of
from domain.episodes import newest_open
from domain.intake import slots_of
from domain.lastnight import last_evening
from domain.messages.dosing import DueDose
from domain.messages.plan_view import DoseShown, MorningDose, TodayShown
from domain.notices import Answer, Choice, Rows
from domain.plan import Daily
from domain.questions import Purpose, begins_on, first_dose_waits
from domain.upcoming import has_two, upcoming
from domain.weekly import open_items

TODAY = "today"
NAMED = 2
"""So many of the next questions are named."""


@arm.register
def show_today(command: ShowToday, case: Case, now: datetime) -> Decision | Refusal:
    """Show what is recorded today, what is open, and when the next question comes."""
    del command
    today = case.today(now)
    day = case.day(today)
    dose, coming = dose_due(case, today), upcoming(case)[:NAMED]
    message = TodayShown(
        day=today,
        rating=day.rating,
        intake=day.intake,
        dose=_named(case, dose, today) if dose else None,
        pain_open=pain_open(day),
        dose_open=dose_open(case, day),
        holds=tuple(dict.fromkeys(hold.cause for hold in case.holds)),
        questions_open=case.hold_report is not None or _asks_before_first(case, now),
        next_at=coming[0].at if coming else None,
        upcoming=coming if len(coming) > 1 else (),
        two=bool(coming) and has_two(case, coming[0].at),
        first_dose=_first_today(case, now),
        alerts=tuple(episode.opened for episode in newest_open(case)),
        paused_until=case.pause.until if case.pause else None,
        morning=_morning(case, today),
    )
    return Decision(answer=Answer(message, TODAY, tuple(_today_rows(case, now))))


def _named(case: Case, dose: Dose, day: date, slot: Slot = Slot.MAIN) -> DueDose:
    """Return a dose of a care day as it is spoken of: by its time."""
    return due_dose(case, dose, wall=wall_of(case, day, slot), slot=slot)


def _morning(case: Case, day: date) -> MorningDose | None:
    """Return the morning's dose of a care day with two."""
    if len(slots_of(case, day)) == 1:
        return None
    dose = dose_due(case, day, Slot.MORNING)
    named = _named(case, dose, day, Slot.MORNING) if dose else None
    return MorningDose(named, case.day(day, Slot.MORNING).intake)


def _first_today(case: Case, now: datetime) -> DueDose | None:
    """The first dose where it is due this evening and has not begun: no amount before the label is read."""
    today = case.today(now)
    if (
        case.plan is None
        or not first_dose_waits(case, today)
        or begins_on(case, now, case.plan.steps[0].daily) > today
    ):
        return None
    dose = _named(case, case.plan.steps[0].dose, today)
    return dose if case.stepping.label_ok_at else replace(dose, amount=None)


def _asks_before_first(case: Case, now: datetime) -> bool:
    waits = case.plan is not None and case.pause is None and first_dose_waits(case, case.today(now))
    return waits and next_question(case, Purpose.FIRST_DOSE, now) is not None


def _today_rows(case: Case, now: datetime) -> Iterator[tuple[Choice, ...]]:
    yield from alert_rows(case)
    if case.stage not in {Stage.BASELINE, Stage.ACTIVE}:
        yield (Choice("show_plan", ShowPlan()),)
        return
    if case.pause is not None:
        yield (Choice("end_pause", EndPause()),)
    if case.hold_report is not None:
        yield (Choice("health_questions", OpenQuestions(Purpose.LIFT)),)
    elif _asks_before_first(case, now):
        yield (Choice("health_questions", OpenQuestions(Purpose.FIRST_DOSE)),)
    elif case.on_hold:
        yield (Choice("show_hold", ShowHold()),)
    if case.weekly.asked is not None and open_items(case):
        yield (Choice("go_on_weekly", ShowWeekly(case.weekly.asked)),)
    yield from _record_morning(case, now)
    yield (Choice("record_today", ShowDay(case.today(now))), Choice("show_plan", ShowPlan()))


def _record_morning(case: Case, now: datetime) -> Rows:
    """Return the way to the morning's dose of a day with two, while there is one to be recorded."""
    today = case.today(now)
    if dose_due(case, today, Slot.MORNING) is None or case.day(today, Slot.MORNING).intake is not None:
        return ()
    return ((Choice("morning_dose", ChangeDay(today, Slot.MORNING)),),)


@arm.register
def show_dose(command: ShowDose, case: Case, now: datetime) -> Decision | Refusal:
    """Show tonight's dose, what to take, and whether it is recorded."""
    del command
    return Decision(answer=Answer(dose_shown(case, now), TODAY, dose_rows(case, now)))


def dose_shown(case: Case, now: datetime) -> DoseShown:
    """Return tonight's dose, what to take, and whether it is recorded."""
    today = case.today(now)
    day, dose = case.day(today), dose_due(case, today)
    return DoseShown(
        day=today,
        dose=_named(case, dose, today) if dose else None,
        intake=day.intake,
        holds=tuple(dict.fromkeys(hold.cause for hold in case.holds)),
        first_dose=_first_day(case, now),
        first_today=_first_today(case, now),
        questions_open=_asks_before_first(case, now),
        paused_until=case.pause.until if case.pause else None,
        morning=_morning(case, today),
        asked_at=(asked_at := _first_morning_at(case, today)),
        waits_for=_waits_for(case, today) if asked_at is not None else None,
    )


def _first_morning_at(case: Case, today: date) -> datetime | None:
    """When the first morning's dose is asked about, half a day after the last evening's, if that is later."""
    evening, at = last_evening(case, today), next_evening_at(case)
    if evening is None or at is None or next_evening(case) != today or dose_due(case, today) is None:
        return None
    taken = evening.intake.taken_at if evening.intake else None
    at = at if taken is None else max(at, taken + BETWEEN_DOSES)
    return at if at > dose_moment(case, today) else None


def _waits_for(case: Case, today: date) -> date | None:
    evening = last_evening(case, today)
    return evening.day if evening is not None and dose_waits(case, evening) else None


def _first_day(case: Case, now: datetime) -> date | None:
    """The day of the first dose while no course has begun: never one whose evening has passed."""
    if case.legs or case.first_dose is None:
        return None
    daily = case.plan.steps[0].daily if case.plan else Daily.ONCE
    return max(case.first_dose, begins_on(case, now, daily))


def dose_rows(case: Case, now: datetime) -> Rows:
    """Return the buttons below it: the record, the hold, or the questions that come first."""
    today = case.today(now)
    if case.on_hold:
        return ((Choice("show_hold", ShowHold()),),)
    if case.pause is not None:
        return ((Choice("record_today", ShowDay(today)), Choice("end_pause", EndPause())),)
    if _asks_before_first(case, now):
        return ((Choice("health_questions", OpenQuestions(Purpose.FIRST_DOSE)),),)
    record = ((Choice("record_today", ShowDay(today)),),) if dose_due(case, today) else ()
    return (*_record_morning(case, now), *record)
