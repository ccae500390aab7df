"""Deciding about the dose in the morning, in place of the evening: as the plan allows, on an explicit yes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.case import Case
from domain.commands.moving import AskEvening, AskMorning, ChooseMorning, MoveToEvening, MoveToMorning
from domain.commands.stepping import ShowPlan
from domain.course import course_steps
from domain.days import BETWEEN_DOSES
from domain.decide.arms import arm
from domain.decide.holding import answer_hold, closed
from domain.decision import Decision, Refusal
from domain.due import dose_at, dose_moment, dose_waits
from domain.evolve import evolve, evolve_all
from domain.facts.base import Fact
from domain.facts.moving import DoseMoved
from domain.facts.stepping import LegBegan, LegUndone
from domain.legs import moved_to
from domain.messages.moving import DoseMovedTold, MorningAsked, MoveShown, NewPart, NoMove, NoSuchMorning
from domain.moving import LATEST, MORNINGS, earliest, is_morning, may_move, returns
from domain.notices import Answer, Choice, Rows
from domain.plan import Daily, WayBack
from domain.questions import begins_on
from domain.topics import STEP

BACK: Rows = ((Choice("show_plan", ShowPlan()),),)


@arm.register
def ask_morning(command: AskMorning, case: Case, now: datetime) -> Decision | Refusal:
    """Ask at what time in the morning."""
    del command
    if not may_move(case, Daily.MORNING, now):
        return _not_moved(case, now)
    offered = (Choice("at_time", ChooseMorning(wall), wall) for wall in MORNINGS if is_morning(case, wall))
    message = MorningAsked(dose_at(case, case.legs[-1]), case.sets.times.check, case.prescriber)
    return Decision(answer=Answer(message, STEP, (tuple(offered), *BACK)))


def _not_moved(case: Case, now: datetime) -> Decision:
    if case.on_hold:
        return answer_hold(case, now)
    if case.plan is not None and case.dosing and WayBack.MORNING not in case.plan.ways_back:
        return Decision(answer=Answer(NoMove(case.prescriber), STEP))
    return closed()


@arm.register
def choose_morning(command: ChooseMorning, case: Case, now: datetime) -> Decision | Refusal:
    """Show what a dose at this time would change."""
    if not may_move(case, Daily.MORNING, now):
        return _not_moved(case, now)
    wall = command.wall.replace(second=0, microsecond=0)
    return _shows(case, DoseMoved(wall), now) if is_morning(case, wall) else _no_such(case)


def _no_such(case: Case) -> Decision:
    return Decision(answer=Answer(NoSuchMorning(earliest(case), LATEST), STEP, BACK))


@arm.register
def move_to_morning(command: MoveToMorning, case: Case, now: datetime) -> Decision | Refusal:
    """Move the dose to the morning on the second tap."""
    if not may_move(case, Daily.MORNING, now) or not is_morning(case, command.wall):
        return answer_hold(case, now) if case.on_hold else closed()
    return _moves(case, DoseMoved(command.wall), command.begins, now)


@arm.register
def ask_evening(command: AskEvening, case: Case, now: datetime) -> Decision | Refusal:
    """Show what a dose in the evening again would change."""
    del command
    if not may_move(case, Daily.ONCE, now):
        return _not_moved(case, now)
    return _shows(case, DoseMoved(None), now)


@arm.register
def move_to_evening(command: MoveToEvening, case: Case, now: datetime) -> Decision | Refusal:
    """Move the dose back to the evening on the second tap."""
    if not may_move(case, Daily.ONCE, now):
        return answer_hold(case, now) if case.on_hold else closed()
    return _moves(case, DoseMoved(None), command.begins, now)


def _shows(case: Case, moved: DoseMoved, now: datetime) -> Decision:
    """Show the days, the dates that follow, and ask once more."""
    facts, wall = _facts(case, moved, now), moved.morning
    message = MoveShown(_part(case, facts, moved, now), case.prescriber)
    begins = _begins(case, moved, now)
    if wall is None:
        yes: Rows = ((Choice("yes_evening", MoveToEvening(begins)),),)
    else:
        yes = (
            (Choice("yes_morning", MoveToMorning(wall, begins), wall),),
            (Choice("other_time", AskMorning()),),
        )
    return Decision(answer=Answer(message, STEP, (*yes, *BACK)))


def _moves(case: Case, moved: DoseMoved, shown: date, now: datetime) -> Decision:
    """Move the dose as it was shown; where it would begin on another day by now, it is shown anew."""
    if shown != _begins(case, moved, now):
        return _shows(case, moved, now)
    facts = _facts(case, moved, now)
    told = Answer(DoseMovedTold(_part(case, facts, moved, now)), STEP, BACK)
    return Decision(facts, withdrawals=(STEP,), answer=told)


def _begins(case: Case, moved: DoseMoved, now: datetime) -> date:
    return begins_on(evolve(case, moved), now, _to(moved))


def _to(moved: DoseMoved) -> Daily:
    return Daily.ONCE if moved.morning is None else Daily.MORNING


def _facts(case: Case, moved: DoseMoved, now: datetime) -> tuple[Fact, ...]:
    """The plan turned, and a leg of the same dose; a move that has not begun yet never was."""
    leg, begins = case.legs[-1], _begins(case, moved, now)
    if leg.since >= begins and returns(case, _to(moved)):
        return (moved, LegUndone(leg))
    return (moved, LegBegan(moved_to(leg, _to(moved), begins)))


def _part(case: Case, facts: tuple[Fact, ...], moved: DoseMoved, now: datetime) -> NewPart:
    after = evolve_all(case, facts)
    leg, times = after.legs[-1], after.sets.times
    undone = any(isinstance(fact, LegUndone) for fact in facts)
    last = None if undone else _day_before(case, leg.since)
    evening = case.day(last) if last is not None else None
    return NewPart(
        to_morning=moved.morning is not None,
        dose=dose_at(after, leg),
        wall=moved.morning or times.dose,
        check=times.check,
        course=course_steps(after, case.today(now)),
        last=last,
        first=None if last is None else _first_at(case, after, last),
        waits=evening is not None and evening.opening is not None and dose_waits(case, evening),
        anew=not undone and after.plan is not None and after.plan.steps[leg.step].days is not None,
    )


def _day_before(case: Case, day: date) -> date:
    day -= timedelta(days=1)
    while case.is_skipped(day):
        day -= timedelta(days=1)
    return day


def _first_at(case: Case, after: Case, last: date) -> datetime:
    """When the first dose at the new part of the day is asked about: half a day after the last at least."""
    known = case.day(last)
    taken = known.intake.taken_at if known.intake else None
    before = taken or known.put_off_to or known.asked_at or dose_moment(case, last)
    return max(dose_moment(after, after.legs[-1].since), before + BETWEEN_DOSES)
