"""The times as an answer: which there are, which can be chosen, and which lie too close."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from domain.case import Case
from domain.commands.base import Command
from domain.commands.settings import ShowSettings
from domain.commands.times import (
    AskTime,
    AskTimes,
    DropShifts,
    SetCheckTime,
    SetDoseTime,
    SetMorningTime,
    SetOtherMorning,
    SetOtherTime,
    SwitchTimes,
)
from domain.days import next_evening, next_question_at
from domain.decision import Decision
from domain.due import is_daytime
from domain.messages.times import TimeAsked, TimesShown, TooClose
from domain.moments import hours_apart
from domain.moving import MORNINGS
from domain.notices import Answer, Choice, Rows
from domain.phone import sets_on_phone
from domain.plan import Daily
from domain.running import daily_on
from domain.times import BETWEEN_TWO, TOPIC, Sets, Shift, Times, Which, usual_morning

EVENINGS = time(20), time(21), time(22), time(23)
AFTERNOONS = time(15), time(16), time(17), time(18)
"""Times that are offered; any other is typed."""

OUT = (Choice("to_settings", ShowSettings()),)
"""Below the times: back to all that can be chosen."""


def shows_times(case: Case, now: datetime, *, kept: bool = False) -> Decision:
    """Return the times, and what can be changed about them; `kept`: just now."""
    coming = case.coming
    message = TimesShown(
        sets=shown_sets(case, Sets(case.times, case.shift, case.other_times)),
        coming=shown_sets(case, coming.sets) if coming else None,
        after=coming.after if coming else None,
        next_at=next_question_at(case),
        today=case.today(now),
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
        return each, *(((Choice("two_sets", AskTime(Which.OTHER)),),) if evenings else ()), OUT
    to = shift.other
    switch = Choice("use_night_times" if to is Shift.NIGHT else "use_day_times", SwitchTimes(to))
    return (
        (switch,),
        each,
        (Choice("change_other_time", AskTime(Which.OTHER)), Choice("one_set", DropShifts())),
        OUT,
    )


def ahead(case: Case) -> date:
    """Return the care day whose times are spoken of: the next one that is asked about."""
    return next_evening(case) or case.lived[-1].since


def parts_of(case: Case) -> tuple[bool, bool]:
    """Return whether the plan has doses in the morning, and whether it has some at the dose time."""
    if case.plan is None:
        return False, True
    return case.plan.has_mornings, case.plan.has_evenings or _evening_ahead(case)


def has_two(case: Case) -> bool:
    """Whether the plan itself has doses at both parts of the day."""
    return case.plan is not None and case.plan.has_mornings and case.plan.has_evenings


def _evening_ahead(case: Case) -> bool:
    """Whether an evening's dose is still to come before the first of a plan for the morning."""
    day = next_evening(case)
    return day is not None and bool(case.legs) and daily_on(case.legs, day) is not Daily.MORNING


def asks_for(case: Case, which: Which) -> Decision:
    """Return the question for one of the times, with those that are offered."""
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
            return tuple(wall for wall in walls if sets.other and far_enough(wall, sets.other.dose))
        case _:
            early = is_daytime(sets.times.dose) is not (which is Which.OTHER)
            return MORNINGS if early else EVENINGS


def far_enough(one: time, other: time) -> bool:
    """Whether two doses of a day may lie at these times."""
    return hours_apart(one, other) >= BETWEEN_TWO


SETS: dict[Which, Callable[[time], Command]] = {
    Which.MORNING: SetMorningTime,
    Which.DOSE: SetDoseTime,
    Which.CHECK: SetCheckTime,
    Which.OTHER: SetOtherTime,
    Which.OTHER_MORNING: SetOtherMorning,
}


def too_close(wall: time, which: Which) -> Decision:
    """Return that two doses would lie too close together, and the way back."""
    rows: Rows = ((Choice("back", AskTimes()),),)
    return Decision(answer=Answer(TooClose(wall, BETWEEN_TWO, which), TOPIC, rows))
