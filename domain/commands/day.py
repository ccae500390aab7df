"""Commands of the day: the evening's pain, what is typed about it, notes, and what the clock asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Rating, Slot
from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class RatePain(Command):
    """The pain of a care day, in half points, by tap."""

    day: date
    halves: int


@dataclass(frozen=True, slots=True)
class RestoreRating(Command):
    """Undo: the rating of a care day becomes what it was before."""

    day: date
    rating_was: Rating | None


@dataclass(frozen=True, slots=True)
class ShowDay(Command):
    """Show a care day as it stands, with the buttons for what is open. None: today."""

    day: date | None = None
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class ChangeDay(Command):
    """Button *Change*: show all buttons of a care day again."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class AskPainNow(Command):
    """`/pain`: show the scale for the open evening, or for this moment."""


@dataclass(frozen=True, slots=True)
class NotePainNow(Command):
    """A number outside the check-in: "pain now", which feeds no mean."""

    halves: int


@dataclass(frozen=True, slots=True)
class TakeBackPainNow(Command):
    """Undo: the pain noted for this moment (aware UTC) is taken back."""

    at: datetime


@dataclass(frozen=True, slots=True)
class UndoLast(Command):
    """The typed word "undo": what was said last is as it was before."""


@dataclass(frozen=True, slots=True)
class AskNote(Command):
    """Button *Note*: the next text is kept as a note on this care day."""

    day: date


@dataclass(frozen=True, slots=True)
class ImHere(Command):
    """Button *I am here*: the one button of the third unanswered evening."""

    day: date


@dataclass(frozen=True, slots=True)
class NotMe(Command):
    """Button *Not me*, on a shared account: somebody else has the phone, and nothing is recorded."""


@dataclass(frozen=True, slots=True)
class ChatLost(Command):
    """The chat is closed to the bot: blocked or deleted."""


@dataclass(frozen=True, slots=True)
class ChatFound(Command):
    """The chat is open again."""


@dataclass(frozen=True, slots=True)
class WasAway(Command):
    """The bot was away between these moments (aware UTC): open questions are asked again, in one message."""

    since: datetime
    until: datetime


# What the clock asks for; the agenda names the day and the case decides whether anything is to be said.


@dataclass(frozen=True, slots=True)
class OpenEvening(Command):
    """The evening of a care day is due: the first message about it."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class AskPainAlone(Command):
    """The separate pain question of a care day is due."""

    day: date


@dataclass(frozen=True, slots=True)
class FollowUp(Command):
    """The evening is still open: ask again."""

    day: date
    slot: Slot = Slot.MAIN


@dataclass(frozen=True, slots=True)
class AskMorningAfter(Command):
    """The dose of the care day before is still open: ask once, silently."""

    day: date
    slot: Slot = Slot.MAIN
