"""Commands about the dose of a care day: what became of it, when, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from domain.case import Intake, Reason, Slot
from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class RestoreIntake(Command):
    """Undo: what became of the dose of a care day is again what it was before."""

    day: date
    intake_was: Intake | None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class TakeDose(Command):
    """Button *Taken*: the dose of a care day, now, or at a wall time when one was said.

    `amends`: it is the recorded dose at another time, not another dose.
    """

    day: date
    wall: time | None = None
    time_unknown: bool = False
    amends: bool = False
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class AskTakenWhen(Command):
    """Button *Earlier...* or *at another time*: shows times to choose from.

    `amends`: for a dose that is recorded already.
    """

    day: date
    amends: bool = False
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class AskLater(Command):
    """Button *Later*: shows how much later."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class TakeLater(Command):
    """The prompt comes again after so many minutes; None: at bedtime."""

    day: date
    minutes: int | None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class AskWhyNot(Command):
    """Button *Not today...*: shows the reasons."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class NotTaken(Command):
    """The patient's own "did not take it", with a reason when one was given."""

    day: date
    reason: Reason | None = None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class DoseNotKnown(Command):
    """Button *Not sure*: recorded as not known."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class TookAnother(Command):
    """Button *Yes, by mistake*: a second dose on a care day."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class DidNotTakeAnother(Command):
    """Button *No*: the second "taken" was a repeat of the first."""

    day: date
    slot: Slot = Slot.MAIN
