"""Deciding about a dose that is put off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, Slot
from domain.commands.dosing import AskLater, TakeLater
from domain.decide.arms import arm
from domain.decide.dayview import answer_day, record_of
from domain.decide.dosing import show_day
from domain.decide.pads import later_buttons
from domain.decision import Decision, Refusal, then
from domain.due import too_soon
from domain.facts.day import Answered, PutOff
from domain.messages.dosing import HowMuchLater
from domain.notices import Answer
from domain.topics import of_day


@arm.register
def asks_later(command: AskLater, case: Case, now: datetime) -> Decision | Refusal:
    """Show how much later the dose may be asked about."""
    del case, now
    day, slot = command.day, command.slot
    return Decision(answer=Answer(HowMuchLater(day, slot), of_day(day, slot), later_buttons(day, slot)))


@arm.register
def puts_off(command: TakeLater, case: Case, now: datetime) -> Decision | Refusal:
    """Move the next message about the dose, at most to the turn of the care day."""
    day, slot = command.day, command.slot
    at, last = case.day(day, slot), case.end_of(day) - timedelta(minutes=1)
    until = min(_wanted(case, day, now, command.minutes), last)
    if at.put_off_to is not None and too_soon(at, now):
        until = max(until, at.put_off_to)  # nothing brings a dose nearer to the one before
    if until <= now or at.intake is not None:
        return show_day(case, day, now, slot)
    put_off = Decision((PutOff(day, until, slot), Answered(now)), withdrawals=(of_day(day, slot),))
    return then(case, put_off, lambda c: _shows_put_off(c, day, now, until, slot))


def _wanted(case: Case, day: date, now: datetime, minutes: int | None) -> datetime:
    if minutes is not None:
        return now + timedelta(minutes=minutes)
    bedtime = case.moment(day, case.preferences.bedtime)
    return bedtime if bedtime > now else now + timedelta(hours=1)


def _shows_put_off(case: Case, day: date, now: datetime, until: datetime, slot: Slot) -> Decision:
    record = replace(record_of(case, day, now, slot), ask_again_at=until)
    return Decision(answer=answer_day(case, record))
