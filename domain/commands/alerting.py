"""Commands about alerts: red flags, "It is too much", what came of an alert, and how things are overall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.alerts import AlertMemory
from domain.case import Episode
from domain.commands.base import Command
from domain.dose import Dose
from domain.effects import RedFlag, Swelling
from domain.facts.alerting import Closing, Mistake


@dataclass(frozen=True, slots=True)
class SayRedFlag(Command):
    """Words that need an answer at once, by the patient's own text.

    `doubtful`: it may be past, somebody else's, or not meant; the text goes out all the same.
    `pain_halves` is the rating the same text recorded, in half points; `message` the patient's own message.
    """

    flags: tuple[RedFlag, ...]
    day: date | None = None
    doubtful: bool = False
    pain_halves: int | None = None
    message: int | None = None
    swelling: Swelling | None = None
    taken: Dose | None = None
    """How much was taken in all, in mg, where the text says so: what a question in doubt names."""


@dataclass(frozen=True, slots=True)
class HappeningNow(Command):
    """Button *Happening now* below a text sent in doubt: it is no longer in doubt."""

    number: int


@dataclass(frozen=True, slots=True)
class FlagOver(Command):
    """Button *It is over*: kept; the hold stays until the prescriber has answered."""

    number: int


@dataclass(frozen=True, slots=True)
class AskMistake(Command):
    """Button *I mistyped* or *Someone else*, the first of two taps."""

    number: int
    mistake: Mistake


@dataclass(frozen=True, slots=True)
class WithdrawFlag(Command):
    """The second tap: the red flag never was, and neither was the cause of its hold."""

    number: int
    mistake: Mistake


@dataclass(frozen=True, slots=True)
class KeepFlag(Command):
    """Button *No, it is true*: the red flag stands."""

    number: int


@dataclass(frozen=True, slots=True)
class TooMuch(Command):
    """Button *It is too much*: three ways to a person. The care day it was said about; None: today."""

    day: date | None = None


@dataclass(frozen=True, slots=True)
class HasEased(Command):
    """Button *It has eased*, after "It is too much"."""

    number: int


@dataclass(frozen=True, slots=True)
class HaveContacted(Command):
    """Buttons *I have contacted them*, *I have called*, *Someone is with me*: a person knows."""

    number: int


@dataclass(frozen=True, slots=True)
class CloseAlert(Command):
    """What came of it, in the patient's choice of words."""

    number: int
    outcome: Closing


@dataclass(frozen=True, slots=True)
class RemindTomorrow(Command):
    """Button *Remind me tomorrow*."""

    number: int


@dataclass(frozen=True, slots=True)
class RestoreAlerts(Command):
    """Undo: what was answered about these alerts was never said; `closed`: it closed them."""

    episodes: tuple[Episode, ...]
    memory_was: AlertMemory | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class RestoreOverall(Command):
    """Undo: the overall answer of a care day is what it was before; None: there was none."""

    day: date
    score_was: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerOverall(Command):
    """PGIC: how things are overall since the start, 1 (very much better) to 7 (very much worse)."""

    score: int
    weekly: date | None = None
    """The care day of the round of weekly questions in which it was asked; None: it was asked by itself."""


@dataclass(frozen=True, slots=True)
class NothingNew(Command):
    """Button *Nothing new*, the answer to "anything new?"."""


@dataclass(frozen=True, slots=True)
class ShowAlert(Command):
    """Button *The open alert*: the question about it, with its buttons."""

    number: int


@dataclass(frozen=True, slots=True)
class AskAboutAlert(Command):
    """An alert is open and due to be asked about (from the clock)."""

    number: int
