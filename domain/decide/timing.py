"""Deciding about changes of the times: what was asked is not asked again, and tonight's stays tonight's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from domain.case import Case
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
    SetOtherMorning,
    SetOtherTime,
    SwitchTimes,
)
from domain.days import RUNNING, evening_of, next_evening, next_evening_at, next_question_at
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decision import Decision, Refusal, then
from domain.due import is_daytime
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.facts.day import Answered
from domain.facts.times import TimesSet
from domain.facts.travel import ClockChanged
from domain.messages.times import TimeAsked, TimesShown, TooClose, WhichOfTwo
from domain.moments import hours_apart
from domain.moving import MORNINGS, is_moved
from domain.notices import Answer, Choice, Rows
from domain.phone import from_phone, sets_on_phone
from domain.plan import Daily
from domain.running import daily_on
from domain.times import BETWEEN_TWO, TOPIC, Sets, Shift, Times, Which, usual_morning

EVENINGS = time(20), time(21), time(22), time(23)
AFTERNOONS = time(15), time(16), time(17), time(18)
"""Times that are offered; any other is typed."""


@arm.register
def asks_times(command: AskTimes, case: Case, now: datetime) -> Decision | Refusal:
    """Show the times, and what can be changed about them."""
    del command, now
    return _shows(case) if case.stage in RUNNING else closed()


def _shows(case: Case, *, kept: bool = False) -> Decision:
    coming = case.coming
    message = TimesShown(
        sets=shown_sets(case, Sets(case.times, case.shift, case.other_times)),
        coming=shown_sets(case, coming.sets) if coming else None,
        after=coming.after if coming else None,
        next_at=next_question_at(case),
        mornings=parts_of(case)[0],
        evenings=parts_of(case)[1],
        kept=kept,
    )
    return Decision(answer=Answer(message, TOPIC, time_rows(case)))


def shown_sets(case: Case, sets: Sets) -> Sets:
    """Return a pair of sets as the phone shows it; a morning's dose that nobody chose a time for has one."""
    if parts_of(case)[0]:
        times, other = (_with_morning(each) for each in (sets.times, sets.other))
        sets = replace(sets, times=times or sets.times, other=other)
    return sets_on_phone(case, ahead(case), sets)


def _with_morning(times: Times | None) -> Times | None:
    return replace(times, morning=times.morning or usual_morning(times.dose)) if times else None


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


def ahead(case: Case) -> date:
    """Return the care day whose times are spoken of: the next one that is asked about."""
    return next_evening(case) or case.lived[-1].since


def parts_of(case: Case) -> tuple[bool, bool]:
    """Return whether the plan has doses in the morning, and whether it has some at the dose time."""
    if case.plan is None:
        return False, True
    return case.plan.has_mornings, case.plan.has_evenings or _evening_ahead(case)


def _has_two(case: Case) -> bool:
    """Whether the plan itself has doses at both parts of the day."""
    return case.plan is not None and case.plan.has_mornings and case.plan.has_evenings


def _evening_ahead(case: Case) -> bool:
    """Whether an evening's dose is still to come before the first of a plan for the morning."""
    day = next_evening(case)
    return day is not None and bool(case.legs) and daily_on(case.legs, day) is not Daily.MORNING


@arm.register
def asks_time(command: AskTime, case: Case, now: datetime) -> Decision | Refusal:
    """Show times to choose from."""
    del now
    return _asks(case, command.which) if case.stage in RUNNING else closed()


def _asks(case: Case, which: Which) -> Decision:
    sets = sets_on_phone(case, ahead(case), case.sets)
    found = tuple(Choice("at_time", SETS[which](wall), wall) for wall in _offered(which, sets))
    rows: Rows = (found, (Choice("back", AskTimes()),))
    mornings, evenings = parts_of(case)
    if which is Which.CHECK and not sets.times.together and evenings:
        rows = ((Choice("with_the_dose", SetCheckTime(sets.times.dose)),), *rows)
    asked = TimeAsked(which, daytime=_other_is_day(sets), two=mornings and evenings)
    return Decision(answer=Answer(asked, TOPIC, rows))


def _other_is_day(sets: Sets) -> bool:
    return (sets.shift or Shift.DAY).other is Shift.DAY


def _offered(which: Which, sets: Sets) -> tuple[time, ...]:
    match which:
        case Which.MORNING:
            return MORNINGS
        case Which.OTHER_MORNING:
            walls = MORNINGS if _other_is_day(sets) else AFTERNOONS
            return tuple(wall for wall in walls if sets.other and _far_enough(wall, sets.other.dose))
        case _:
            early = is_daytime(sets.times.dose) is not (which is Which.OTHER)
            return MORNINGS if early else EVENINGS


def _far_enough(one: time, other: time) -> bool:
    """Whether two doses of a day may lie at these times."""
    return hours_apart(one, other) >= BETWEEN_TWO


SETS: dict[Which, Callable[[time], Command]] = {
    Which.MORNING: SetMorningTime,
    Which.DOSE: SetDoseTime,
    Which.CHECK: SetCheckTime,
    Which.OTHER: SetOtherTime,
    Which.OTHER_MORNING: SetOtherMorning,
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
    wall, sets = _kept(case, command.wall), case.sets
    check = wall if sets.times.together else sets.times.check
    if parts_of(case)[0] and not _far_enough(wall, sets.times.morning or case.morning):
        return _too_close(command.wall, Which.DOSE)
    return _changes(case, replace(sets, times=replace(sets.times, dose=wall, check=check)), now)


def _too_close(wall: time, which: Which) -> Decision:
    rows: Rows = ((Choice("back", AskTimes()),),)
    return Decision(answer=Answer(TooClose(wall, BETWEEN_TWO, which), TOPIC, rows))


@arm.register
def sets_morning_time(command: SetMorningTime, case: Case, now: datetime) -> Decision | Refusal:
    """Change the time of the morning's dose; two doses a day lie some hours apart."""
    wall, sets = _kept(case, command.wall), case.sets
    mornings, evenings = parts_of(case)
    if not mornings:
        return closed()
    if evenings and not _far_enough(wall, sets.times.dose):
        return _too_close(command.wall, Which.MORNING)
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
    two = _has_two(case)
    before = sets.other.morning if sets.other else None
    near = before is None or not _far_enough(wall, before)
    morning = usual_morning(wall) if two and near else before or sets.times.morning
    kept = _changes(case, Sets(sets.times, sets.shift or Shift.DAY, Times(wall, wall, morning)), now)
    return then(case, kept, lambda c: _asks(c, Which.OTHER_MORNING)) if two and kept.facts else kept


@arm.register
def sets_other_morning(command: SetOtherMorning, case: Case, now: datetime) -> Decision | Refusal:
    """Set the time of the morning's dose in the other set."""
    wall, sets = _kept(case, command.wall), case.sets
    if sets.other is None or not _has_two(case):
        return closed()
    if not _far_enough(wall, sets.other.dose):
        return _too_close(command.wall, Which.OTHER_MORNING)
    return _changes(case, replace(sets, other=replace(sets.other, morning=wall)), now)


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
    return then(case, Decision((*at_once, *facts)), lambda c: _shows(c, kept=True))


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
