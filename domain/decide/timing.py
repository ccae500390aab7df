"""Deciding about changes of the times: what was asked is not asked again, and tonight's stays tonight's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from domain.case import Case
from domain.clockchange import changed_clock
from domain.commands.times import (
    AskTime,
    AskTimes,
    DropShifts,
    OfferTime,
    SetCheckTime,
    SetDoseTime,
    SetMorningTime,
    SetOtherMorning,
    SetOtherTime,
    SwitchTimes,
)
from domain.days import RUNNING, evening_of, next_evening, next_evening_at
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decide.timeview import (
    SETS,
    ahead,
    asks_for,
    far_enough,
    has_two,
    parts_of,
    shows_times,
    too_close,
)
from domain.decision import Decision, Refusal, then
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.facts.day import Answered
from domain.facts.times import TimesSet
from domain.facts.travel import ClockChanged
from domain.messages.times import WhichOfTwo
from domain.moving import is_moved
from domain.notices import Answer, Choice
from domain.phone import from_phone
from domain.times import TOPIC, Sets, Shift, Times, Which, usual_morning


@arm.register
def asks_times(command: AskTimes, case: Case, now: datetime) -> Decision | Refusal:
    """Show the times, and what can be changed about them."""
    del command
    return shows_times(case, now) if case.stage in RUNNING else closed()


@arm.register
def asks_time(command: AskTime, case: Case, now: datetime) -> Decision | Refusal:
    """Show times to choose from."""
    del now
    return asks_for(case, command.which) if case.stage in RUNNING else closed()


@arm.register
def offers_time(command: OfferTime, case: Case, now: datetime) -> Decision | Refusal:
    """Ask which of the two is meant."""
    del now
    if case.stage not in RUNNING:
        return closed()
    both = tuple(Choice("at_time", SETS[command.which](wall), wall) for wall in (command.early, command.late))
    rows = (both, (Choice("back", AskTimes()),))
    return Decision(answer=Answer(WhichOfTwo(command.early, command.late), TOPIC, rows))


@arm.register
def sets_dose_time(command: SetDoseTime, case: Case, now: datetime) -> Decision | Refusal:
    """Change the time of the dose; pain goes along where it had the same."""
    wall, sets = _kept(case, command.wall), case.sets
    check = wall if sets.times.together else sets.times.check
    if parts_of(case)[0] and not far_enough(wall, sets.times.morning or case.morning):
        return too_close(command.wall, Which.DOSE)
    return _changes(case, replace(sets, times=replace(sets.times, dose=wall, check=check)), now)


@arm.register
def sets_morning_time(command: SetMorningTime, case: Case, now: datetime) -> Decision | Refusal:
    """Change the time of the morning's dose; two doses a day lie some hours apart."""
    wall, sets = _kept(case, command.wall), case.sets
    mornings, evenings = parts_of(case)
    if not mornings:
        return closed()
    if evenings and not far_enough(wall, sets.times.dose):
        return too_close(command.wall, Which.MORNING)
    return _changes(case, replace(sets, times=replace(sets.times, morning=wall)), now)


@arm.register
def sets_check_time(command: SetCheckTime, case: Case, now: datetime) -> Decision | Refusal:
    """Change the time of the pain question."""
    sets = case.sets
    wall = _kept(case, command.wall)
    keeps = parts_of(case)[1] or (case.plan is not None and is_moved(case.plan))
    dose = sets.times.dose if keeps else wall  # else the care day turns by this time alone
    times = replace(sets.times, dose=dose, check=wall)
    return _changes(case, replace(sets, times=times), now)


@arm.register
def sets_other_time(command: SetOtherTime, case: Case, now: datetime) -> Decision | Refusal:
    """Set the other set: pain and dose in one message, until something else is chosen while it is in use.

    Of two doses a day the morning's is asked for next; until it is chosen it has its usual distance.
    """
    wall, sets = _kept(case, command.wall), case.sets
    two = has_two(case)
    before = sets.other.morning if sets.other else None
    near = before is None or not far_enough(wall, before)
    morning = usual_morning(wall) if two and near else before or sets.times.morning
    kept = _changes(case, Sets(sets.times, sets.shift or Shift.DAY, Times(wall, wall, morning)), now)
    return then(case, kept, lambda c: asks_for(c, Which.OTHER_MORNING)) if two and kept.facts else kept


@arm.register
def sets_other_morning(command: SetOtherMorning, case: Case, now: datetime) -> Decision | Refusal:
    """Set the time of the morning's dose in the other set."""
    wall, sets = _kept(case, command.wall), case.sets
    if sets.other is None or not has_two(case):
        return closed()
    if not far_enough(wall, sets.other.dose):
        return too_close(command.wall, Which.OTHER_MORNING)
    return _changes(case, replace(sets, other=replace(sets.other, morning=wall)), now)


@arm.register
def switches(command: SwitchTimes, case: Case, now: datetime) -> Decision | Refusal:
    """Use the other set; where it is in use, or there is none, the times are shown."""
    sets = case.sets
    if sets.other is None or sets.shift is command.to:
        return shows_times(case, now) if case.stage in RUNNING else closed()
    return _changes(case, Sets(sets.other, command.to, sets.times), now)


@arm.register
def drops_shifts(command: DropShifts, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the set in use alone."""
    del command
    return _changes(case, Sets(case.sets.times), now)


def _kept(case: Case, wall: time) -> time:
    """The time at home, to the minute, at which the phone shows this one."""
    return from_phone(case, ahead(case), wall.replace(second=0, microsecond=0))


def _changes(case: Case, sets: Sets, now: datetime) -> Decision:
    """Record the times, from now on or from after tonight, and show them."""
    if case.stage not in RUNNING:
        return closed()
    clock = ClockChanged(changed_clock(case, now, dose_time=sets.times.dose, check_time=sets.times.check))
    left = _evening_left(case, clock, now)
    facts: tuple[Fact, ...] = (TimesSet(sets, left), Answered(now))
    at_once = (clock,) if left is None else ()
    return then(case, Decision((*at_once, *facts)), lambda c: shows_times(c, now, kept=True))


def _evening_left(case: Case, clock: ClockChanged, now: datetime) -> date | None:
    """Return the evening still to come that would be over at once at the new times: it keeps the old ones."""
    day, before, changed = next_evening(case), next_evening_at(case), evolve(case, clock)
    over = (
        day is not None
        and before is not None
        and next_evening(changed) == day
        and evening_of(changed, day) <= now < before
    )
    return day if over else None
