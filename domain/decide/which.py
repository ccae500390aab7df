"""Asking which of two things a text meant."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case, Outcome, Slot
from domain.commands.day import AskPainNow, RatePain, ShowDay
from domain.commands.dosing import NotTaken, TakeDose
from domain.commands.telling import Tell
from domain.decide.pads import dose_buttons, pain_pad
from domain.decision import Decision
from domain.due import open_dose
from domain.messages.day import HeardEffect, WhichNumber
from domain.messages.dosing import WhichDose
from domain.notices import Answer, Choice, Rows
from domain.topics import of_day


def contradicts(case: Case, command: Tell, day: date, slot: Slot) -> bool:
    """Whether a text says of a dose what is not recorded of it."""
    intake = case.day(day, slot).intake
    recorded = intake.outcome if intake is not None else None
    return {command.outcome, recorded} == {Outcome.TAKEN, Outcome.MISSED}


def ask_which(case: Case, command: Tell, day: date, slot: Slot) -> Decision:
    """Ask which of two is right: what is recorded of a dose, or what was said of it now."""
    intake = case.day(day, slot).intake
    taken = intake is not None and intake.outcome is Outcome.TAKEN
    message = WhichDose(day, recorded_taken=taken, slot=slot)
    return Decision(answer=Answer(message, of_day(day, slot), (which_rows(case, command, day, slot),)))


def which_rows(case: Case, command: Tell, day: date, slot: Slot = Slot.MAIN) -> tuple[Choice, ...]:
    """Return the two answers: what is recorded already changes nothing."""
    intake = case.day(day, slot).intake
    recorded = intake.outcome if intake is not None else None
    show = ShowDay(day, slot)
    taken = show if recorded is Outcome.TAKEN else TakeDose(day, command.taken_at, slot=slot)
    none = show if recorded is Outcome.MISSED else NotTaken(day, command.reason, slot)
    return Choice("it_was_taken", taken), Choice("no_dose", none)


def which_number(case: Case, command: Tell, day: date, now: datetime) -> Answer:
    """Ask back with the best guesses first: the numbers that were said, then the whole scale.

    The evening's message gives its buttons to this one: the dose keeps its own.
    """
    low, high = _half_points(command.low), _half_points(command.high)
    guesses = [halves for halves in dict.fromkeys((low, high)) if halves is not None]
    best: Rows = (tuple(Choice("number", RatePain(day, n), _label(n)) for n in guesses),) if guesses else ()
    rows = (*best, (Choice("another_number", AskPainNow()),)) if best else pain_pad(day)
    dose = open_dose(case, case.day(day), now)
    if dose is not None:
        rows = (*rows, *dose_buttons(day, past=dose.past))
    rating = case.day(day).rating
    heard = tuple(HeardEffect(said.effect, said.grade) for said in command.effects)
    recorded = None if rating is None else rating.halves
    return Answer(WhichNumber(day, low, high, dose, recorded, heard), of_day(day), rows)


def _half_points(points: float | None) -> int | None:
    return None if points is None or not 0 <= points <= 10 else round(points * 2)  # noqa: PLR2004  the scale's end


def _label(halves: int) -> int | str:
    return halves // 2 if halves % 2 == 0 else f"{halves / 2:g}"
