"""Commands of the day: the evening's pain and dose, late answers, notes, and what the clock asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.case import Intake, Outcome, Rating, Reason, Slot
from domain.commands.base import Command
from domain.effects import Effect, Grade, Mention, Notion
from domain.marks import Mark


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
class SaidEffect(Command):
    """Not sent by itself: one side effect of a `Tell`."""

    effect: Effect
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class Tell(Command):
    """A typed message, understood: everything it says at once, and the text itself as a note.

    `said_at` is when the patient wrote it (aware UTC), which may lie before the moment it reached us.
    `day` is given when the text answers a message about a care day, or says "yesterday".
    `nothing_understood`: the text is kept as a note only if a note was asked for, else asked back.
    """

    text: str
    said_at: datetime
    message: int | None = None
    day: date | None = None
    yesterday: bool = False
    pain_halves: int | None = None
    low: float | None = None
    high: float | None = None
    bare: bool = False
    outcome: Outcome | None = None
    taken_at: time | None = None
    times: tuple[time, ...] = ()
    """What an unclear time of the dose may mean, the likeliest first."""
    reason: Reason | None = None
    effects: tuple[SaidEffect, ...] = ()
    gone: tuple[Effect, ...] = ()
    mentions: tuple[Mention, ...] = ()
    ask_pain: bool = False
    in_words: bool = False
    """The pain is asked for because it is told in words alone ("everything hurts")."""
    ask_dose: bool = False
    same_as_yesterday: bool = False
    notions: tuple[Notion, ...] = ()
    marks: tuple[Mark, ...] = ()
    slot: Slot | None = None
    """Of a day with two doses: the one whose question it answers."""
    dose_yesterday: bool = False
    """What is unclear of a dose is about the one of the day before."""
    entered_at: datetime | None = None
    """When an edit changed the words (aware UTC): what it adds may be late. None: as they were said."""


@dataclass(frozen=True, slots=True)
class Amend(Command):
    """The patient edited an own message: what the new text says replaces what the old one recorded."""

    message: int
    tell: Tell


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
