"""Deciding about care days that are over: what can still be said of them, for two weeks and by two taps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import CareDay, Case
from domain.commands.day import ShowDay
from domain.commands.holding import ExpectRefill, OfferRefillDays
from domain.commands.late import PickDay, ShowYesterday
from domain.decide.arms import arm
from domain.decide.dayview import other_dose, record_buttons, record_of
from domain.decide.pads import dose_buttons, pain_pad
from domain.decision import Decision, Refusal
from domain.due import dose_open
from domain.intake import is_known, slots_of
from domain.messages.late import DayPicker, NoEarlierDay, WhichDate
from domain.notices import Answer, Choice, Rows
from domain.topics import DAYS, of_day

LOOKS_BACK = 14
"""Care days before this one that can be chosen to add or change something."""

IN_A_ROW = 2


@arm.register
def shows_yesterday(command: ShowYesterday, case: Case, now: datetime) -> Decision | Refusal:
    """Show the care day before this one, with the way to any other."""
    del command
    days = past_days(case, now)
    return show_past(case, days[0], now) if days else _none()


@arm.register
def picks_day(command: PickDay, case: Case, now: datetime) -> Decision | Refusal:
    """Show the last 14 care days, the newest first."""
    days = past_days(case, now)
    if not days:
        return _none()
    choices = [Choice("past_day", ShowDay(day), day) for day in days]
    rows: Rows = tuple(tuple(choices[i : i + IN_A_ROW]) for i in range(0, len(choices), IN_A_ROW))
    unrated = tuple(day for day in days if case.day(day).rating is None)
    unknown = tuple(day for day in days if _is_dose_unknown(case, day))
    return Decision(answer=Answer(DayPicker(unrated, unknown, command.too_old), DAYS, rows))


@arm.register
def offers_refill_days(command: OfferRefillDays, case: Case, now: datetime) -> Decision | Refusal:
    """Ask which of the days is meant; those that are over cannot be."""
    days = [day for day in command.days if day >= case.today(now)]
    rows: Rows = (tuple(Choice("refill_on", ExpectRefill(day), day) for day in days),) if days else ()
    return Decision(answer=Answer(WhichDate(), DAYS, rows))


def _none() -> Decision:
    return Decision(answer=Answer(NoEarlierDay(), DAYS))


def past_days(case: Case, now: datetime) -> tuple[date, ...]:
    """Return the care days of the diary that are over, at most 14, the newest first."""
    today = case.today(now)
    days = (today - timedelta(days=n) for n in range(1, LOOKS_BACK + 1))
    return tuple(day for day in days if case.enrolled_on is not None and day >= case.enrolled_on)


def _is_dose_unknown(case: Case, day: date) -> bool:
    return any(_is_unknown(case.day(day, slot)) for slot in slots_of(case, day))


def _is_unknown(at: CareDay) -> bool:
    return at.dose is not None and not at.held and not is_known(at)


def show_past(case: Case, day: date, now: datetime) -> Decision:
    """Show a care day that is over: its record, what of it is still open, and the way to another day."""
    at = case.day(day)
    record = replace(record_of(case, day, now), pain_open=at.rating is None)
    asks: Rows = pain_pad(day) if at.rating is None else ()
    if dose_open(case, at):
        asks = (*asks, *dose_buttons(day, past=True))
    rows = (*(asks or record_buttons(case, at, past=True)), *other_dose(case, at))
    return Decision(answer=Answer(record, of_day(day), (*rows, (Choice("other_day", PickDay()),))))
