"""The buttons with which an evening is answered: the scale, the dose, how much later, and why not."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from domain.case import CareDay, Case, Outcome, Reason, Slot
from domain.commands.day import ChangeDay, RatePain, ShowDay
from domain.commands.dosing import (
    AskLater,
    AskTakenWhen,
    AskWhyNot,
    DoseNotKnown,
    NotTaken,
    TakeDose,
    TakeLater,
    TookAnother,
)
from domain.commands.part import NothingYet, TakePart, TakeWhole
from domain.days import pain_comes_later
from domain.due import dose_moment, dose_open, is_over
from domain.moments import wall_clock
from domain.notices import Choice, Rows


def pain_pad(day: date) -> Rows:
    """Return the scale: 0-5 and 6-10 in two rows."""
    return _pain_pad(day)


@lru_cache(7)
def _pain_pad(day: date) -> Rows:
    """A crowd is asked about the same few days."""
    rows = (range(6), range(6, 11))
    return tuple(tuple(Choice("number", RatePain(day, 2 * n), n) for n in row) for row in rows)


def dose_buttons(day: date, slot: Slot = Slot.MAIN, *, past: bool = False) -> Rows:
    """Return the four answers to the evening's dose; of a past one there is no later, but a "not sure"."""
    return _dose_buttons(day, slot, past)


@lru_cache(28)
def _dose_buttons(day: date, slot: Slot, past: bool) -> Rows:  # noqa: FBT001  a cache wants no keywords
    taken = (Choice("taken", TakeDose(day, slot=slot)), Choice("earlier", AskTakenWhen(day, slot=slot)))
    if past:
        missed = Choice("did_not_take_it", NotTaken(day, slot=slot))
        return taken, (missed, Choice("not_sure", DoseNotKnown(day, slot)))
    return taken, (Choice("later", AskLater(day, slot)), Choice("not_today", AskWhyNot(day, slot)))


def part_buttons(case: Case, day: CareDay, said_at: datetime, now: datetime) -> Rows:
    """Return how much of a dose may have been taken: what is recorded already changes nothing."""
    at, show = day.intake, ShowDay(day.day, day.slot)
    taken = at is not None and at.outcome is Outcome.TAKEN
    part = show if at is not None and at.part else TakePart(day.day, day.slot, said_at=said_at)
    whole = show if at is not None and taken and not at.part else TakeWhole(day.day, day.slot)
    both = Choice("part_of_it", part), Choice("whole_dose", whole)
    if taken:
        return both, (Choice("more_than_one", TookAnother(day.day, day.slot)),)
    if is_over(case, day.day, now) or (at is not None and at.outcome is Outcome.MISSED):
        return both, (Choice("did_not_take_it", NotTaken(day.day, slot=day.slot)),)
    return both, (Choice("nothing_yet", NothingYet(day.day, day.slot)),)


def soon_buttons(day: date) -> Rows:
    """Return the answers to a dose that comes too soon after the last to be prompted for: nothing urges."""
    return (
        (Choice("taken", TakeDose(day)), Choice("earlier", AskTakenWhen(day))),
        (Choice("not_today", AskWhyNot(day)),),
    )


def later_buttons(day: date, slot: Slot = Slot.MAIN) -> Rows:
    """Return how much later: 15 minutes, an hour, or at bedtime."""
    return (
        (
            Choice("in_15_minutes", TakeLater(day, 15, slot)),
            Choice("in_1_hour", TakeLater(day, 60, slot)),
        ),
        (Choice("at_bedtime", TakeLater(day, None, slot)), Choice("back", ChangeDay(day, slot))),
    )


def reason_buttons(day: date, slot: Slot = Slot.MAIN, *, back: bool) -> Rows:
    """Return what can get in the way of a dose."""
    return (
        (
            Choice("forgot", NotTaken(day, Reason.FORGOT, slot)),
            Choice("side_effect_why", NotTaken(day, Reason.SIDE_EFFECT, slot)),
        ),
        (
            Choice("ran_out", NotTaken(day, Reason.RAN_OUT, slot)),
            Choice("told_to_stop", NotTaken(day, Reason.TOLD_TO_STOP, slot)),
        ),
        (
            Choice("other", NotTaken(day, Reason.OTHER, slot)),
            Choice("back", ChangeDay(day, slot)) if back else Choice("skip", ShowDay(day, slot)),
        ),
    )


def evening_buttons(case: Case, day: CareDay, *, past: bool = False) -> Rows:
    """Return the buttons of what can be answered of a care day: two blocks, each closing by itself."""
    pain: Rows = pain_pad(day.day) if wants_pain(case, day) else ()
    return pain + (dose_buttons(day.day, day.slot, past=past) if dose_open(case, day) else ())


def wants_pain(case: Case, day: CareDay) -> bool:
    """Whether the pain of a care day is asked for with its dose."""
    wanted = day.slot is Slot.MAIN and day.rating is None and not day.faded
    return wanted and not pain_comes_later(case, day)


def times_before(
    case: Case, day: date, now: datetime, *, amends: bool = False, slot: Slot = Slot.MAIN
) -> Rows:
    """Return the half hours around the dose time that lie behind us, and "I don't know when"."""
    walls = _half_hours(case, day, now, slot)
    rows = tuple(
        tuple(
            Choice("at_time", TakeDose(day, wall, amends=amends, slot=slot), wall)
            for wall in walls[i : i + 3]
        )
        for i in (0, 3)
    )
    unknown = (
        Choice("time_unknown", TakeDose(day, time_unknown=True, amends=amends, slot=slot)),
        Choice("back", ChangeDay(day, slot)),
    )
    return (*(row for row in rows if row), unknown)


def _half_hours(case: Case, day: date, now: datetime, slot: Slot) -> list[time]:
    """Return up to six half hours, from two hours before the dose time on, that have passed by now."""
    first = dose_moment(case, day, slot) - timedelta(hours=2)
    moments = [first + timedelta(minutes=30 * n) for n in range(10)]
    passed = [moment for moment in moments if moment <= now][-6:]
    return [wall_clock(moment, case.stretch(day).shown).time() for moment in passed]
