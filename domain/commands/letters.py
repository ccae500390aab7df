"""Commands about letters between a patient and the team, to the patient's case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.commands.base import Command
from domain.commands.telling import Tell


@dataclass(frozen=True, slots=True)
class OfferLetter(Command):
    """Button *Send to my team* below a note: the note written at this moment, by this message."""

    at: datetime
    message: int | None = None


@dataclass(frozen=True, slots=True)
class WriteBack(Command):
    """A text that replies to a letter of the team. It is never stored: its words become a letter first."""

    told: Tell
    answers: str


@dataclass(frozen=True, slots=True)
class AskSend(Command):
    """Words wait as a letter: ask whether they are to go. `told`: what they say of the diary."""

    letter: str
    answers: str | None = None
    told: Tell | None = None


@dataclass(frozen=True, slots=True)
class SendLetter(Command):
    """The second yes."""

    letter: str


@dataclass(frozen=True, slots=True)
class DropLetter(Command):
    """The letter is not sent."""

    letter: str


@dataclass(frozen=True, slots=True)
class UndoLetter(Command):
    """Undo: the letter is taken back, if it has not left yet."""

    letter: str


@dataclass(frozen=True, slots=True)
class ReadLetter(Command):
    """Button *I have read it*."""

    letter: str


@dataclass(frozen=True, slots=True)
class TakeLetter(Command):
    """From the team: somebody has written to the patient."""

    letter: str
    by: str


@dataclass(frozen=True, slots=True)
class TakeLetterBack(Command):
    """From the team: the letter is not to be delivered after all."""

    letter: str


@dataclass(frozen=True, slots=True)
class OpenLetter(Command):
    """From the team: somebody has read what the patient wrote."""

    letter: str
    by: str
    person: int
