"""Deciding about a dose of which only a part was taken, or that came up again.

It is asked back before it is recorded. Until then the dose is *not known*, so that nobody is asked to take
the whole of it; what follows for the next one is the prescriber's sentence, never ours.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from domain.case import CareDay, Case, Intake, Outcome, Slot
from domain.commands.day import ShowDay
from domain.commands.dosing import TakeDose
from domain.commands.part import NothingYet, TakePart, TakeWhole
from domain.days import RUNNING
from domain.decide.arms import arm
from domain.decide.dayview import answer_day, record_buttons, record_of
from domain.decide.dosing import set_intake, shows_taken, take_dose
from domain.decide.holding import closed
from domain.decide.pads import part_buttons
from domain.decision import NOTHING, Decision, Refusal, then
from domain.due import dose_planned, dose_waits
from domain.messages.part import CameUpAsked, PartAsked, PartRecorded
from domain.notices import Answer, Choice, Rows
from domain.plan import Sentence
from domain.topics import of_day


def ask_part(case: Case, day: date, slot: Slot, said_at: datetime, now: datetime) -> Decision:
    """Ask how much was taken; of a dose that waits, nothing more is asked or offered until that is said."""
    if case.stage not in RUNNING or dose_planned(case, day, slot) is None:
        return NOTHING
    unknown = Decision()
    if case.day(day, slot).intake is None and not case.on_hold:
        unknown = set_intake(case, day, Intake(Outcome.NOT_KNOWN, now), now, slot)
    return then(case, unknown, lambda c: _asks(c, c.day(day, slot), said_at, now))


def _asks(case: Case, day: CareDay, said_at: datetime, now: datetime) -> Decision:
    rows = part_buttons(case, day, said_at, now)
    return Decision(answer=Answer(PartAsked(day.day, day.intake, day.slot), of_day(day.day, day.slot), rows))


def ask_came_up(case: Case, day: date, slot: Slot, said_at: datetime) -> Decision:
    """Ask whether a dose that waits had been taken before the patient was sick."""
    if not dose_waits(case, case.day(day, slot)):
        return NOTHING
    rows: Rows = (
        (Choice("came_up", TakePart(day, slot, came_up=True, said_at=said_at)),),
        (Choice("stayed_down", TakeDose(day, slot=slot)), Choice("nothing_yet", ShowDay(day, slot))),
    )
    words = case.plan.words_for(Sentence.VOMITED) if case.plan else None
    return Decision(answer=Answer(CameUpAsked(day, case.prescriber, words, slot), of_day(day, slot), rows))


@arm.register
def takes_part(command: TakePart, case: Case, now: datetime) -> Decision | Refusal:
    """Record a dose as taken in part: one that is recorded as taken keeps its time."""
    day, slot = command.day, command.slot
    if dose_planned(case, day, slot) is None:
        return closed()
    was = case.day(day, slot).intake
    said_at = command.said_at or (now if now < case.end_of(day) else None)
    intake = Intake(Outcome.TAKEN, now, said_at, part=True)
    if was is not None and was.outcome is Outcome.TAKEN:
        intake = replace(was, at=now, part=True)
    taken = set_intake(case, day, intake, now, slot)
    return then(case, taken, lambda c: _shows_part(c, c.day(day, slot), now, came_up=command.came_up))


def _shows_part(case: Case, day: CareDay, now: datetime, *, came_up: bool) -> Decision:
    """The record, with the prescriber's words or whom to ask; on hold with what goes before them."""
    if case.on_hold:
        return shows_taken(case, day.day, day.slot, now)
    words = case.plan.words_for(Sentence.VOMITED) if case.plan and came_up else None
    open_pain = record_of(case, day.day, now, day.slot).pain_open
    message = PartRecorded(day.day, case.prescriber, words, open_pain, day.slot)
    return Decision(answer=Answer(message, of_day(day.day, day.slot), record_buttons(case, day)))


@arm.register
def takes_whole(command: TakeWhole, case: Case, now: datetime) -> Decision | Refusal:
    """Record a dose as taken whole: one that is recorded in part keeps its time."""
    day, slot = command.day, command.slot
    was = case.day(day, slot).intake
    if was is None or not was.part:
        return take_dose(case, TakeDose(day, slot=slot), now)
    whole = set_intake(case, day, replace(was, at=now, part=False), now, slot)
    return then(case, whole, lambda c: shows_taken(c, day, slot, now))


@arm.register
def nothing_yet(command: NothingYet, case: Case, now: datetime) -> Decision | Refusal:
    """Let a dose wait as before that is not known because a part of it was spoken of."""
    day, slot = command.day, command.slot
    was = case.day(day, slot).intake
    waits = was is not None and was.outcome is Outcome.NOT_KNOWN
    back = set_intake(case, day, None, now, slot) if waits else NOTHING
    return then(case, back, lambda c: Decision(answer=answer_day(c, record_of(c, day, now, slot))))
