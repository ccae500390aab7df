"""A care day as an answer: what is recorded, and the buttons to go on with or to change it."""

from __future__ import annotations

from datetime import date, datetime
from statistics import fmean

from domain.case import CareDay, Case, Outcome, Slot
from domain.commands.alerting import TooMuch
from domain.commands.day import AskNote, ChangeDay, RestoreRating
from domain.commands.dosing import AskTakenWhen, AskWhyNot, NotTaken, RestoreIntake
from domain.commands.effects import AskEffects
from domain.commands.marks import TakeBackMark
from domain.commands.part import TakePart, TakeWhole
from domain.days import on_time
from domain.decide.pads import dose_buttons, evening_buttons, pain_pad, wants_pain
from domain.due import dose_open, is_over, open_dose
from domain.intake import slots_of
from domain.messages.day import DayRecord
from domain.notices import Answer, Choice, Rows
from domain.topics import of_day

VERY_BAD = 14
"""7 points, in half points: from here on `It is too much` is offered."""

FAR = 8
"""4 points, in half points: a 0 or 10 further than this from the week's mean is asked back."""


def record_buttons(case: Case, day: CareDay, *, past: bool = False) -> Rows:
    """Return the buttons below a care day's record: what is open first, then side effect, note, change."""
    if wants_pain(case, day) or dose_open(case, day):
        rows = (*evening_buttons(case, day, past=past), *_too_much(day))
        answered = day.rating is not None or day.intake is not None
        change = Choice("change", ChangeDay(day.day, day.slot))
        return (*rows, (change, *undo_buttons(case, day))) if answered else rows
    more = (Choice("side_effect", AskEffects(day.day)), Choice("note", AskNote(day.day)))
    mend = (Choice("change", ChangeDay(day.day, day.slot)), *undo_buttons(case, day))
    return (*_too_much(day), more, mend)


def undo_buttons(case: Case, day: CareDay) -> tuple[Choice, ...]:
    """Return `Undo` of the newest answer about a care day that still stands.

    The button holds what was before, so it works as long as it hangs there; nothing left: none.
    """
    for last in reversed(case.said):
        if last.day != day.day:
            continue
        if last.what == "pain" and day.rating is not None and last.rating_was != day.rating:
            return (Choice("undo", RestoreRating(day.day, last.rating_was)),)
        if last.what == "mark" and last.mark in day.marks and last.mark is not None:
            return (Choice("undo", TakeBackMark(day.day, last.mark)),)
        same = last.what == "dose" and last.slot is day.slot
        if same and day.intake is not None and last.intake_was != day.intake:
            return (Choice("undo", RestoreIntake(day.day, last.intake_was, day.slot)),)
    return _undo_long_ago(day)


def _undo_long_ago(day: CareDay) -> tuple[Choice, ...]:
    """What was answered before the last few answers is taken back whole."""
    if day.intake is not None and day.intake.outcome is not Outcome.NOT_KNOWN:
        return (Choice("undo", RestoreIntake(day.day, None, day.slot)),)
    return () if day.rating is None else (Choice("undo", RestoreRating(day.day, None)),)


def _too_much(day: CareDay) -> Rows:
    return ((Choice("too_much", TooMuch(day.day)),),) if _is_very_bad(day) else ()


def _is_very_bad(day: CareDay) -> bool:
    return day.rating is not None and day.rating.halves >= VERY_BAD


def turned_bad(case: Case, day: date) -> bool:
    """Whether a very bad rating follows a better one, or is the first: then it is said that one is sorry."""
    before = [d for d in case.days if d.rating is not None and d.day < day]
    return _is_very_bad(case.day(day)) and not (before and _is_very_bad(before[-1]))


def change_buttons(case: Case, day: CareDay, now: datetime) -> Rows:
    """Return every answer of a care day again, and the ways to take an answer back."""
    back: list[Choice] = []
    if day.rating is not None:
        back.append(Choice("undo_pain", RestoreRating(day.day, None)))
    if day.intake is not None:
        back.append(Choice("undo_dose", RestoreIntake(day.day, None, day.slot)))
    pain = pain_pad(day.day) if day.slot is Slot.MAIN else ()
    return pain + _dose_again(case, day, now) + ((tuple(back),) if back else ()) + other_dose(case, day)


def other_dose(case: Case, day: CareDay) -> Rows:
    """Return the way to the other dose of the day, where it had two."""
    if len(slots_of(case, day.day)) == 1:
        return ()
    if day.slot is Slot.MORNING:
        return ((Choice("evening_dose", ChangeDay(day.day)),),)
    return ((Choice("morning_dose", ChangeDay(day.day, Slot.MORNING)),),)


def _dose_again(case: Case, day: CareDay, now: datetime) -> Rows:
    """Return the answers to the dose once more; of one that is taken, another time or none at all."""
    if day.dose is None or case.on_hold:
        return ()
    part = (Choice("part_of_it", TakePart(day.day, day.slot)),)
    if day.intake is None or day.intake.outcome is not Outcome.TAKEN:
        return *dose_buttons(day.day, day.slot, past=is_over(case, day.day, now)), part
    how_much = (Choice("whole_dose", TakeWhole(day.day, day.slot)),) if day.intake.part else part
    other_time = Choice("taken_another_time", AskTakenWhen(day.day, amends=True, slot=day.slot))
    if is_over(case, day.day, now):
        return (other_time, Choice("did_not_take_it", NotTaken(day.day, slot=day.slot))), how_much
    return (other_time, Choice("not_today", AskWhyNot(day.day, day.slot))), how_much


def record_of(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> DayRecord:
    """Return a care day as it stands, or its morning's dose."""
    at = case.day(day, slot)
    return DayRecord(
        day=day,
        rating=at.rating,
        intake=at.intake,
        pain_open=wants_pain(case, at),
        dose=open_dose(case, at, now),
        surprising=_is_surprising(case, at),
        very_bad=_is_very_bad(at),
        on_hold=case.on_hold,
        late_pain=at.rating is not None and not at.rating.on_time,
        late_dose=_is_late(case, at),
        two=len(slots_of(case, day)) > 1,
        morning=case.day(day, Slot.MORNING).intake if slot is Slot.MAIN else None,
        slot=slot,
    )


def _is_late(case: Case, day: CareDay) -> bool:
    """Whether what became of the dose was said late; that nobody knows is no entry."""
    known = day.intake is not None and day.intake.outcome is not Outcome.NOT_KNOWN
    return known and day.intake is not None and not on_time(case, day.day, day.intake.at)


def _is_surprising(case: Case, day: CareDay) -> bool:
    """Whether a 0 or 10 lies more than 4 points from the mean of the days before: a slip, perhaps."""
    if day.rating is None or day.rating.halves not in {0, 20}:
        return False
    before = [d.rating.halves for d in case.days if d.rating is not None and d.day < day.day][-7:]
    return bool(before) and abs(fmean(before) - day.rating.halves) > FAR


def answer_day(case: Case, record: DayRecord) -> Answer:
    """Return the record of a care day as an answer, with its buttons."""
    past = record.dose is not None and record.dose.past
    day = case.day(record.day, record.slot)
    return Answer(record, of_day(record.day, record.slot), record_buttons(case, day, past=past))
