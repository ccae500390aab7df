"""Deciding what `/plan`, `/today` and `/dose` show: nothing changes by looking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from domain.case import Case, HoldCause, Slot, Stage
from domain.commands.day import ChangeDay, ShowDay
from domain.commands.holding import ReopenCourse, ShowHold, StopCourse
from domain.commands.moving import AskEvening, AskMorning
from domain.commands.pausing import EndPause
from domain.commands.replan import ShowNewPlan, StartReplan
from domain.commands.stepping import (
    AskFirstDoseDay,
    AskGoBack,
    AskHalf,
    DrawPlan,
    OpenQuestions,
    SaySettled,
    ShowDose,
    ShowPlan,
    ShowToday,
    StayHere,
    WantStep,
)
from domain.commands.supply import Count
from domain.commands.weekly import ShowWeekly
from domain.course import adjustment_until, course_steps, past_legs
from domain.days import (
    BETWEEN_DOSES,
    dose_due,
    dose_moment,
    dose_open,
    dose_waits,
    due_dose,
    next_evening,
    next_evening_at,
    pain_open,
    wall_of,
)
from domain.decide.arms import arm
from domain.decide.episodes import alert_rows
from domain.decide.half import NoneMade, half_of
from domain.decide.holding import hold_rows
from domain.decide.questioning import may_read_pack, next_question
from domain.decide.replan import is_waiting, may_replace
from domain.decide.stepping import step_before
from domain.decide.supply import form_of
from domain.decision import Decision, Refusal
from domain.dose import Dose
from domain.episodes import newest_open
from domain.facts.holding import EndCause
from domain.gate import next_step, shown_early, standing
from domain.intake import slots_of
from domain.lastnight import last_evening
from domain.messages.day import DueDose
from domain.messages.stepping import DoseShown, MorningDose, PlanShown, TodayShown
from domain.moving import may_move
from domain.notices import Answer, Choice, Rows
from domain.plan import Advance, Daily, Leg, LegKind, days_on_step, leg_on
from domain.questions import Purpose, begins_on, first_dose_waits
from domain.supply import needs
from domain.upcoming import has_two, upcoming
from domain.weekly import open_items

PLAN = "plan"
TODAY = "today"

NAMED = 2
"""So many of the next questions are named."""


@arm.register
def show_plan(command: ShowPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Show the course, where the patient is, and what the next step waits for."""
    del command
    today = case.today(now)
    leg = leg_on(case.legs, today)
    running = case.stage in {Stage.BASELINE, Stage.ACTIVE}
    half = half_of(case, now)
    message = PlanShown(
        today=today,
        course=course_steps(case, today),
        past=past_legs(case),
        step=leg.step + 1 if leg else None,
        steps=len(case.plan.steps) if case.plan else 0,
        day_of_step=days_on_step(case.legs, today),
        adjustment_until=adjustment_until(case, today),
        waits=shown_early(case, now) if running else (),
        holds=tuple(dict.fromkeys(hold.cause for hold in case.holds)) if running else (),
        held_since=min((hold.day for hold in case.holds), default=None) if running else None,
        prescriber=case.prescriber,
        first_dose=case.first_dose,
        finished_on=case.finished_on,
        changes_on=_changes_on(case, today),
        moves_on=case.legs[-1].since if leg and case.legs[-1].since > today else None,
        half=leg is not None and leg.half,
        moves_to=_moves_to(leg, case.legs[-1]) if leg else None,
        needs=needs(case, today) if running and not case.on_hold else (),
        form=form_of(case),
        no_half=half.whole if isinstance(half, NoneMade) else None,
        paused_until=case.pause.until if case.pause else None,
    )
    return Decision(answer=Answer(message, PLAN, tuple(_plan_rows(case, now))))


def _moves_to(leg: Leg, last: Leg) -> Daily | None:
    """The part of the day to which the dose of today's step moves, on a day that is to come."""
    return last.daily if last.daily is not leg.daily and last.step == leg.step else None


def _changes_on(case: Case, today: date) -> date | None:
    """The day on which a new plan begins that has replaced the one of today."""
    last = case.legs[-1] if case.legs else None
    if last is None or last.since <= today or last.step or last.kind is not LegKind.CHANGED:
        return None
    return last.since


def _plan_rows(case: Case, now: datetime) -> Iterator[tuple[Choice, ...]]:
    """The buttons as allowed: what a hold waits for, or stay, settled, back; the end is the last one."""
    drawn: Rows = ((Choice("draw_plan", DrawPlan()),),) if _is_drawn(case, now) else ()
    if case.stage is Stage.FINISHED:
        yield from drawn
        yield (Choice("start_course_again", ReopenCourse()),)
        return
    yield from alert_rows(case)
    yield from drawn
    if case.pause is not None:
        yield (Choice("end_pause", EndPause()),)
    if case.on_hold:
        yield from hold_rows(case, now)
    elif case.dosing:
        yield from _step_rows(case, now)
    elif case.stage is Stage.BASELINE and not case.legs:
        yield (Choice("choose_first_dose", AskFirstDoseDay()),)
    if may_read_pack(case):
        yield (
            Choice("new_pack", OpenQuestions(Purpose.PACK)),
            Choice("count_supply", Count()),
        )
    if may_replace(case) and not any(hold.cause is HoldCause.PLAN_DOUBT for hold in case.holds):
        waits = Choice("show_new_plan", ShowNewPlan())
        yield (waits if is_waiting(case) else Choice("new_plan", StartReplan()),)
    if case.stage in {Stage.BASELINE, Stage.ACTIVE}:
        yield (Choice("i_stopped", StopCourse(EndCause.OWN_WISH)),)


def _is_drawn(case: Case, now: datetime) -> bool:
    return bool(case.legs or course_steps(case, case.today(now)))


def _step_rows(case: Case, now: datetime) -> Iterator[tuple[Choice, ...]]:
    if next_step(case) is not None:
        if case.plan and case.plan.advance is Advance.WHEN_SETTLED and case.stepping.settled is None:
            yield (Choice("settled", SaySettled()),)
        reasons = standing(case, now)
        own_stay = case.stepping.stayed_until is not None and case.stepping.stayed_until > case.today(now)
        if not reasons or own_stay:
            yield (Choice("want_step", WantStep()),)
        if not own_stay:
            yield (Choice("stay_here", StayHere()),)
    if step_before(case) is not None:
        yield (Choice("go_back", AskGoBack()),)
    half = half_of(case, now)
    if isinstance(half, Dose):
        yield (Choice("half_dose", AskHalf(), half),)
    if may_move(case, Daily.MORNING, now):
        yield (Choice("move_to_morning", AskMorning()),)
    if may_move(case, Daily.ONCE, now):
        yield (Choice("move_to_evening", AskEvening()),)


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
