"""Commands of a team's members about letters, and what a case tells of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.commands.team.base import AboutCase, Heard


@dataclass(frozen=True, slots=True)
class WriteTo(AboutCase):
    """Write to this patient; `answers`: the letter of theirs that is answered."""

    answers: str | None = None


@dataclass(frozen=True, slots=True)
class PreviewTo(AboutCase):
    """Words wait as a letter: show them with the code, and ask whether they are to go."""

    letter: str
    answers: str | None = None


@dataclass(frozen=True, slots=True)
class SendTo(AboutCase):
    """The second yes."""

    letter: str


@dataclass(frozen=True, slots=True)
class DropTo(AboutCase):
    """The letter is not sent, or not written at all."""

    letter: str | None = None


@dataclass(frozen=True, slots=True)
class UndoTo(AboutCase):
    """Undo: take the letter back, if it has not left yet."""

    letter: str


@dataclass(frozen=True, slots=True)
class SeeLetter(AboutCase):
    """Button *I have it* below what a patient wrote."""

    letter: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterForTeam(Heard):
    """The patient has sent the team a letter."""

    letter: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterBack(Heard):
    """The patient has taken it back before it left."""

    letter: str
