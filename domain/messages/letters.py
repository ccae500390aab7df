"""Messages about letters, to the patient. They carry its number; the words are put in when it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.messages.base import Message
from domain.team.hours import TeamHours


@dataclass(frozen=True, slots=True)
class TeamWrote(Message):
    """Somebody of the team has written: who, when, the words."""

    letter: str
    by: str
    team: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SendAsked(Message):
    """Whether these words are to go to the team."""

    letter: str
    team: str
    hours: TeamHours


@dataclass(frozen=True, slots=True)
class LetterOnItsWay(Message):
    """The words go to the team; who has opened them, once somebody has."""

    letter: str
    team: str
    hours: TeamHours
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterNotSent(Message):
    """The words stay here."""


@dataclass(frozen=True, slots=True)
class LetterUndone(Message):
    """The letter was taken back before it left."""


@dataclass(frozen=True, slots=True)
class LetterHasLeft(Message):
    """It is too late to take the letter back, or to change it."""


@dataclass(frozen=True, slots=True)
class LetterChanged(Message):
    """The letter says what the edited message says."""


@dataclass(frozen=True, slots=True)
class LetterTooLong(Message):
    """The words are more than a letter holds: so many characters."""

    most: int


@dataclass(frozen=True, slots=True)
class LetterGone(Message):
    """The words are no longer kept: nothing is sent."""


@dataclass(frozen=True, slots=True)
class NobodyToWriteTo(Message):
    """The patient does not share with a team."""
