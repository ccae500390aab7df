"""Deciding about changes of the times: what was asked is not asked again, and tonight's stays tonight's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from domain.case import Case
from domain.case.whole import BETWEEN_TWO
from domain.clockchange import changed_clock
from domain.commands.base import Command
from domain.commands.times import (
    AskTime,
    AskTimes,
    DropShifts,
    OfferTime,
    SetCheckTime,
    SetDoseTime,
    SetMorningTime,
    SetOtherTime,
    SwitchTimes,
)
from domain.days import RUNNING, is_daytime, next_evening, next_evening_at, next_question_at
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decision import Decision, Refusal, then
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.facts.day import Answered
from domain.facts.times import TimesSet
from domain.facts.travel import ClockChanged
from domain.messages.times import TimeAsked, TimesShown, TooClose, WhichOfTwo
from domain.moments import hours_apart
from domain.notices import Answer, Choice, Rows
from domain.times import TOPIC, Sets, Shift, Times, Which

EVENINGS = time(20), time(21), time(22), time(23)
MORNINGS = time(7), time(8), time(9), time(10)
"""Times that are offered; any other is typed."""


@arm.register
def asks_times(command: AskTimes, case: Case, now: datetime) -> Decision | Refusal:
    """Show the times, and what can be changed about them."""
    del command, now
    return _shows(case) if case.stage in RUNNING else closed()


def _shows(case: Case, *, kept: bool = False) -> Decision:
    coming = case.coming
    message = TimesShown(
        sets=Sets(case.times, case.shift, case.other_times),
        coming=coming.sets if coming else None,
        after=coming.after if coming else None,
        next_at=next_question_at(case),
        mornings=parts_of(case)[0],
        evenings=parts_of(case)[1],
        kept=kept,
    )
    return Decision(answer=Answer(message, TOPIC, time_rows(case)))


def time_rows(case: Case) -> Rows:
    """Return the buttons for what can be changed about the times."""
    dose = Choice("change_dose_time", AskTime(Which.DOSE))
    morning = Choice("change_morning_time", AskTime(Which.MORNING))
    mornings, evenings = parts_of(case)
    doses = (*((morning,) if mornings else ()), *((dose,) if evenings else ()))
    each = (*doses, Choice("change_check_time", AskTime(Which.CHECK)))
    shift = case.sets.shift
    if shift is None:
        return each, *(((Choice("two_sets", AskTime(Which.OTHER)),),) if evenings else ())
    to = shift.other
    switch = Choice("use_night_times" if to is Shift.NIGHT else "use_day_times", SwitchTimes(to))
    return (
        (switch,),
        each,
        (Choice("change_other_time", AskTime(Which.OTHER)), Choice("one_set", DropShifts())),
    )


def parts_of(case: Case) -> tuple[bool, bool]:
    """Return whether the plan has doses in the morning, and whether it has some at the dose time."""
    return (case.plan.has_mornings, case.plan.has_evenings) if case.plan else (False, True)


@arm.register
def asks_time(command: AskTime, case: Case, now: datetime) -> Decision | Refusal:
    """Show times to choose from."""
    del now
    if case.stage not in RUNNING:
        return closed()
    which, sets = command.which, case.sets
    early = which is Which.MORNING or is_daytime(case.dose_time) is not (which is Which.OTHER)
    walls = MORNINGS if early else EVENINGS
    found = tuple(Choice("at_time", SETS[which](wall), wall) for wall in walls)
    rows: Rows = (found, (Choice("back", AskTimes()),))
    if which is Which.CHECK and not sets.times.together and parts_of(case)[1]:
        rows = ((Choice("with_the_dose", SetCheckTime(sets.times.dose)),), *rows)
    asked = TimeAsked(which, daytime=(sets.shift or Shift.DAY).other is Shift.DAY)
    return Decision(answer=Answer(asked, TOPIC, rows))


SETS: dict[Which, Callable[[time], Command]] = {
    Which.MORNING: SetMorningTime,
    Which.DOSE: SetDoseTime,
    Which.CHECK: SetCheckTime,
    Which.OTHER: SetOtherTime,
}


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
    wall, sets = _to_the_minute(command.wall), case.sets
    check = wall if sets.times.together else sets.times.check
    if parts_of(case)[0] and hours_apart(wall, case.morning) < BETWEEN_TWO:
        return _too_close(command.wall, Which.DOSE)
    return _changes(case, replace(sets, times=replace(sets.times, dose=wall, check=check)), now)


def _too_close(wall: time, which: Which) -> Decision:
    rows: Rows = ((Choice("back", AskTimes()),),)
    return Decision(answer=Answer(TooClose(wall, BETWEEN_TWO, which), TOPIC, rows))


@arm.register
def sets_morning_time(command: SetMorningTime, case: Case, now: datetime) -> Decision | Refusal:
    """Change the time of the morning's dose; two doses a day lie some hours apart."""
    wall, sets = _to_the_minute(command.wall), case.sets
    mornings, evenings = parts_of(case)
    if not mornings:
        return closed()
    if evenings and hours_apart(wall, sets.times.dose) < BETWEEN_TWO:
        return _too_close(command.wall, Which.MORNING)
    return _changes(case, replace(sets, times=replace(sets.times, morning=wall)), now)


@arm.register
def sets_check_time(command: SetCheckTime, case: Case, now: datetime) -> Decision | Refusal:
    """Change the time of the pain question."""
    sets = case.sets
    wall = _to_the_minute(command.wall)
    dose = sets.times.dose if parts_of(case)[1] else wall  # else the care day turns by this time alone
    times = replace(sets.times, dose=dose, check=wall)
    return _changes(case, replace(sets, times=times), now)


@arm.register
def sets_other_time(command: SetOtherTime, case: Case, now: datetime) -> Decision | Refusal:
    """Set the other set: pain and dose in one message, until something else is chosen while it is in use."""
    wall, sets = _to_the_minute(command.wall), case.sets
    kept = Sets(sets.times, sets.shift or Shift.DAY, Times(wall, wall))
    return _changes(case, kept, now)


@arm.register
def switches(command: SwitchTimes, case: Case, now: datetime) -> Decision | Refusal:
    """Use the other set; where it is in use, or there is none, the times are shown."""
    sets = case.sets
    if sets.other is None or sets.shift is command.to:
        return _shows(case) if case.stage in RUNNING else closed()
    return _changes(case, Sets(sets.other, command.to, sets.times), now)


@arm.register
def drops_shifts(command: DropShifts, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the set in use alone."""
    del command
    return _changes(case, Sets(case.sets.times), now)


def _to_the_minute(wall: time) -> time:
    return wall.replace(second=0, microsecond=0)


def _changes(case: Case, sets: Sets, now: datetime) -> Decision:
    """Record the times, from now on or from after tonight, and show them."""
    if case.stage not in RUNNING:
        return closed()
    clock = ClockChanged(changed_clock(case, now, dose_time=sets.times.dose, check_time=sets.times.check))
    left = _evening_left(case, clock, now)
    facts: tuple[Fact, ...] = (TimesSet(sets, left), Answered(now))
    at_once = (clock,) if left is None else ()
    return then(case, Decision((*at_once, *facts)), lambda c: _shows(c, kept=True))


def _evening_left(case: Case, clock: ClockChanged, now: datetime) -> date | None:
    """Return the evening still to come that would be over at once at the new times: it keeps the old ones."""
    before, after = next_evening_at(case), next_evening_at(evolve(case, clock))
    over = before is not None and after is not None and after <= now and after < before
    return next_evening(case) if over else None
