"""Messages about letters, to a team. They carry its number; the words are put in when it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.messages.team.base import TeamMessage


@dataclass(frozen=True, slots=True)
class WriteHow(TeamMessage):
    """How a patient is named to be written to."""


@dataclass(frozen=True, slots=True)
class WriteAsked(TeamMessage):
    """How a patient is written to: by a reply to this message."""

    code: str


@dataclass(frozen=True, slots=True)
class LetterPreview(TeamMessage):
    """The words as they would go, with the patient's code."""

    letter: str
    code: str


@dataclass(frozen=True, slots=True)
class LetterToPatient(TeamMessage):
    """The letter as it stands: on its way, delivered, read; by whom it was written."""

    letter: str
    code: str
    by: str


@dataclass(frozen=True, slots=True)
class LetterStays(TeamMessage):
    """Nothing was sent to this patient."""

    code: str


@dataclass(frozen=True, slots=True)
class LetterTooLate(TeamMessage):
    """The letter has left: it can be neither taken back nor changed."""


@dataclass(frozen=True, slots=True)
class LetterAmended(TeamMessage):
    """The letter says what the edited message says."""


@dataclass(frozen=True, slots=True)
class LetterLost(TeamMessage):
    """The words are no longer kept: nothing is sent."""


@dataclass(frozen=True, slots=True)
class LetterTooMuch(TeamMessage):
    """The words are more than a letter holds: so many characters."""

    most: int


@dataclass(frozen=True, slots=True)
class OnlyText(TeamMessage):
    """A picture or a voice message goes to nobody."""


@dataclass(frozen=True, slots=True)
class ChatClosed(TeamMessage):
    """The patient's chat is closed to the bot: nothing can be sent there."""

    code: str


@dataclass(frozen=True, slots=True)
class CannotBeWrittenTo(TeamMessage):
    """The patient has left, or no longer shares."""

    code: str


@dataclass(frozen=True, slots=True)
class PatientWrote(TeamMessage):
    """What a patient has sent: the code, when, the words; who has it."""

    letter: str
    code: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MessageInGroup(TeamMessage):
    """In the group: the code alone, and never the words; `by` has it."""

    code: str
    by: str | None = None
