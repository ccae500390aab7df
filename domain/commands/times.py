"""Commands about the times of the dose and of the pain question, after enrolment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from domain.commands.base import Command
from domain.times import Shift, Which


@dataclass(frozen=True, slots=True)
class AskTimes(Command):
    """Show the times, and what can be changed about them."""


@dataclass(frozen=True, slots=True)
class AskTime(Command):
    """Show times to choose from; one that is typed next is taken as well."""

    which: Which


@dataclass(frozen=True, slots=True)
class OfferTime(Command):
    """A typed time that may be two wall times: both are offered."""

    which: Which
    early: time
    late: time


@dataclass(frozen=True, slots=True)
class SetDoseTime(Command):
    """From now on the dose is asked about at this wall time; pain goes along where it had the same."""

    wall: time


@dataclass(frozen=True, slots=True)
class SetMorningTime(Command):
    """From now on the morning's dose is asked about at this wall time."""

    wall: time


@dataclass(frozen=True, slots=True)
class SetCheckTime(Command):
    """From now on pain is asked about at this wall time."""

    wall: time


@dataclass(frozen=True, slots=True)
class SetOtherTime(Command):
    """The dose time of the other set, for shift workers; the first one makes two sets of one."""

    wall: time


@dataclass(frozen=True, slots=True)
class SetOtherMorning(Command):
    """The time of the morning's dose in the other set."""

    wall: time


@dataclass(frozen=True, slots=True)
class SwitchTimes(Command):
    """Use this set of times from now on."""

    to: Shift


@dataclass(frozen=True, slots=True)
class DropShifts(Command):
    """One set of times again: the one in use."""
