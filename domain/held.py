"""What a message that was sent, or waits to be, still says and offers once dose reminders are on hold."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.dosing import AskLater, AskTakenWhen, AskWhyNot, NotTaken, TakeDose, TakeLater
from domain.messages.alerting import PainAlert, ThreeWays
from domain.messages.base import Message
from domain.messages.day import DayRecord, EveningCheck, WelcomeBack, WhichNumber
from domain.messages.dosing import MorningAfter
from domain.notices import Rows

OF_THE_DOSE = (AskLater, AskTakenWhen, AskWhyNot, NotTaken, TakeDose, TakeLater)


def as_held(message: Message, choices: Rows) -> tuple[Message, Rows]:
    """Return a message without tonight's dose: no amount, no word of the prescriber to take it, no button.

    The question about the evening before stays: what became of that dose is still of weight.
    """
    match message:
        case PainAlert() | ThreeWays():
            return replace(message, dosing=False), choices
        case EveningCheck() | DayRecord():
            return replace(message, dose=None, on_hold=True), _without_dose(choices)
        case WelcomeBack(EveningCheck() as evening):
            return replace(message, evening=replace(evening, dose=None, on_hold=True)), _without_dose(choices)
        case WhichNumber():
            return replace(message, dose=None), _without_dose(choices)
        case MorningAfter():
            return message, choices
        case _:
            return message, _without_dose(choices)


def _without_dose(choices: Rows) -> Rows:
    rows = (tuple(c for c in row if not isinstance(c.command, OF_THE_DOSE)) for row in choices)
    return tuple(row for row in rows if row)
