"""Deciding what `/plan`, `/today` and `/dose` show: nothing changes by looking."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from domain.case import Case, HoldCause, Stage
from domain.commands.holding import Hospital, ReopenCourse, StopCourse
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
    ShowPlan,
    StayHere,
    WantStep,
)
from domain.commands.supply import Count
from domain.course import adjustment_until, course_steps, past_legs
from domain.decide.arms import arm
from domain.decide.episodes import alert_rows
from domain.decide.half import NoneMade, half_of
from domain.decide.holding import hold_rows
from domain.decide.questioning import may_read_pack
from domain.decide.replan import is_waiting, may_replace
from domain.decide.stepping import step_before
from domain.decide.supply import form_of
from domain.decision import Decision, Refusal
from domain.dose import Dose
from domain.facts.holding import EndCause
from domain.gate import next_step, shown_early, standing
from domain.messages.plan_view import PlanShown
from domain.moving import may_move
from domain.notices import Answer, Choice, Rows
from domain.plan import Advance, Daily, Leg, LegKind
from domain.questions import Purpose
from domain.running import days_on_step, leg_on
from domain.supply import needs

PLAN = "plan"


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
        if case.closed is not None:
            return
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
        if is_waiting(case) or not case.shares:
            yield (waits if is_waiting(case) else Choice("new_plan", StartReplan()),)
    if case.stage in {Stage.BASELINE, Stage.ACTIVE}:
        if not case.on_hold:
            yield (Choice("told_to_wait", Hospital(HoldCause.TOLD_TO_WAIT)),)
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
