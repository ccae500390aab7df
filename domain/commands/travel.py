"""Commands about travel. What was said so far goes along in the buttons: nothing counts before the last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from domain.away import Away
from domain.commands.base import Command
from domain.enrolment import Town


@dataclass(frozen=True, slots=True)
class AskTravel(Command):
    """`/travel`: where to; while away what counts now, and the way back."""

    elsewhere: bool = False
    """While away: ask for another place."""


@dataclass(frozen=True, slots=True)
class NamePlaces(Command):
    """A town was typed: the places of that name; none when no such place is known."""

    towns: tuple[Town, ...]
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ListPlaces(Command):
    """Button *Choose from a list*."""


@dataclass(frozen=True, slots=True)
class ChoosePlace(Command):
    """A zone (IANA), from a button or a location pin; the town's name is shown and not kept."""

    zone: str
    town: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ProvePlace(Command):
    """Whether the phone's own clock says the same."""

    zone: str
    same: bool
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ChooseClock(Command):
    """Ask by the clock there, or at the moments at home (pinned)."""

    zone: str
    pinned: bool
    until: date | None = None


@dataclass(frozen=True, slots=True)
class SetOff(Command):
    """All is said: from now on this is the clock. `until`: the last care day there; None: not known."""

    zone: str
    pinned: bool
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AskReturn(Command):
    """Ask once more until when."""


@dataclass(frozen=True, slots=True)
class LeaveTravel(Command):
    """Button *Leave it as it is*, below each question: nothing more is asked, and nothing changed."""


@dataclass(frozen=True, slots=True)
class ComeHome(Command):
    """Home again: its clock, and its times."""


@dataclass(frozen=True, slots=True)
class EndTrip(Command):
    """The date of return has passed: home again, by itself."""


@dataclass(frozen=True, slots=True)
class UndoTravel(Command):
    """Undo: where the patient was, and by which clock, is what it was before."""

    away: Away | None
    zone: str
    dose_time: time
    check_time: time
    phone: str | None = None
    """The zone the phone showed, where that was another."""


@dataclass(frozen=True, slots=True)
class NoteClockChange(Command):
    """The clocks change on this calendar day: a note the day before."""

    day: date
