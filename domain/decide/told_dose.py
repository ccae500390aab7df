"""What a typed text says of a dose: of which day and which dose it speaks, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, HoldCause, Outcome, Reason, Slot
from domain.commands.dosing import TakeDose
from domain.commands.telling import Tell
from domain.days import NOON, RUNNING, distance
from domain.decide.dosing import take_dose
from domain.decide.holding import hold_and_tell
from domain.decide.missing import ask_which_effect, miss_dose
from domain.decide.notions import ask_stop
from domain.decide.pads import times_before
from domain.decide.which import ask_which, contradicts
from domain.decision import NOTHING, Decision
from domain.due import dose_moment, dose_waits, wall_of
from domain.intake import all_doses, slots_of
from domain.messages.day import DayRecord
from domain.messages.dosing import TakenWhen
from domain.moments import hours_apart
from domain.notices import Answer, Choice
from domain.phone import moment_read
from domain.topics import of_day


def hear_dose(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    """Record what became of a dose, or ask back what is not clear of it."""
    day = dose_day(case, command, day)
    slot = slot_said(case, command, day)
    if contradicts(case, command, day, slot):
        return _about_recorded(case, command, day, slot, now)
    if command.outcome is Outcome.TAKEN and _is_unsure(case, command, day, slot):
        return _ask_when(case, command, day, slot, now)
    if command.outcome is Outcome.TAKEN:
        at = command.said_at if command.taken_at is None else now
        taken = take_dose(case, TakeDose(day, command.taken_at, slot=slot), at, message=command.message)
        return _or_this_morning(case, command, day, now, taken)
    if command.outcome is Outcome.MISSED and case.day(day, slot).dose is not None:
        missed = miss_dose(case, day, command.reason, now, message=command.message, slot=slot)
        return missed if command.effects else missed + ask_which_effect(case, day, command.reason, now)
    if command.reason is Reason.TOLD_TO_STOP and case.stage in RUNNING:
        return ask_stop(case)
    return NOTHING


def slot_said(case: Case, command: Tell, day: date) -> Slot:
    """Return which dose of a care day a text is about, where the day has two.

    The one it answers; else the one nearer to the time it says; else the one that alone waits; else the one
    whose time came last.
    """
    slots = slots_of(case, day)
    if command.slot is not None and command.slot in slots:
        return command.slot
    if len(slots) == 1 or (command.outcome is None and not command.notions):
        return Slot.MAIN
    wall = command.taken_at
    if wall is not None:
        return min(slots, key=lambda slot: hours_apart(wall, wall_of(case, day, slot)))
    waiting = [slot for slot in slots if dose_waits(case, case.day(day, slot))]
    if len(waiting) == 1:
        return waiting[0]
    come = [slot for slot in slots if dose_moment(case, day, slot) <= command.said_at]
    return max(come or slots[:1], key=lambda slot: dose_moment(case, day, slot))


def _is_unsure(case: Case, command: Tell, day: date, slot: Slot) -> bool:
    """Whether a text leaves open when a dose was taken, so that it is to be asked.

    Next morning "11:30" may be last evening's or of just now. It is asked where that decides how soon the
    next dose may be asked about; else an hour without its half of the day is the evening's.
    """
    if command.taken_at is None or not command.times or command.said_at < case.end_of(day):
        return bool(command.times) and command.taken_at is None
    after = day + timedelta(days=1)
    morning = moment_read(case, after, min(command.times))
    return morning <= command.said_at and dose_moment(case, after, slot) - morning < distance(case, after)


def _ask_when(case: Case, command: Tell, day: date, slot: Slot, now: datetime) -> Decision:
    """Record that the dose was taken, and ask when: its time may be read in two ways ("at 3")."""
    take = TakeDose(day, time_unknown=True, slot=slot)
    taken = take_dose(case, take, command.said_at, message=command.message)
    if taken.answer is None or not isinstance(taken.answer.message, DayRecord):
        return taken
    walls = tuple(wall for wall in command.times if moment_read(case, day, wall) <= now)
    read = tuple(Choice("at_time", TakeDose(day, wall, amends=True, slot=slot), wall) for wall in walls)
    rows = (*((read,) if read else ()), *times_before(case, day, now, amends=True, slot=slot))
    return taken + Decision(answer=Answer(TakenWhen(day, slot=slot), of_day(day, slot), rows))


def _about_recorded(case: Case, command: Tell, day: date, slot: Slot, now: datetime) -> Decision:
    """What is said of a dose is not what is recorded: unless it is about the next ones, it is asked back."""
    match command.reason:
        case Reason.TOLD_TO_STOP:
            return ask_stop(case)
        case Reason.RAN_OUT:
            return hold_and_tell(case, HoldCause.RAN_OUT, now)
        case _:
            return ask_which(case, command, day, slot)


def _or_this_morning(case: Case, command: Tell, day: date, now: datetime, taken: Decision) -> Decision:
    """A bare hour that has not come as an evening's is offered as the morning's: "took it at 10" at 18:00."""
    asked, wall = taken.answer, command.taken_at
    if asked is None or not isinstance(asked.message, TakenWhen) or wall is None or wall < NOON:
        return taken
    morning = wall.replace(hour=wall.hour - NOON.hour)
    if moment_read(case, day, morning) > now:
        return taken
    row = (Choice("at_time", TakeDose(day, morning, slot=asked.message.slot), morning),)
    return replace(taken, answer=replace(asked, choices=(row, *asked.choices)))


def dose_day(case: Case, command: Tell, day: date) -> date:
    """Which care day's dose a text is about: the one it names, else the one that is open, else the day's own.

    "Took it" next morning is last evening's dose, if that is not known, or was taken less than 12 h before.
    From the dose's hour on, on hold, it is tonight's: one of days ago would be the wrong one on the card.
    """
    if command.day is not None or command.yesterday:
        return day
    today = case.today(command.said_at)
    dosed = [d for d in all_doses(case) if d.dose is not None and d.day <= today]
    if not dosed or dosed[-1].day == today or _has_come(case, today, command):
        return today
    if case.on_hold and command.said_at >= dose_moment(case, today):
        return today
    last = dosed[-1].intake
    if last is None or last.outcome is Outcome.NOT_KNOWN:
        return dosed[-1].day
    recent = last.taken_at is not None and command.said_at - last.taken_at < distance(case, today)
    return dosed[-1].day if recent else today


def _has_come(case: Case, today: date, command: Tell) -> bool:
    """Whether a time was said that lies in the care day of now: then the dose of now is meant."""
    if command.taken_at is None:
        return False
    return moment_read(case, today, command.taken_at) <= command.said_at
