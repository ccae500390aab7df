"""What came of an update, as plain values: `acting` does it, `speaking` tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Case
from domain.history import History
from domain.invitation import Invitation
from domain.messages.base import Message
from domain.messages.erasing import DeleteReceipt
from storage.cases import Applied
from storage.screens import Screen
from storage.teams import TeamApplied


@dataclass(frozen=True, slots=True)
class Shown:
    """A command was applied; it came by a tap on this message, if by a tap."""

    applied: Applied
    tapped: int | None = None
    left: int | None = None
    """The chat that the diary has left: nothing more is said there."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Only words: nothing about a case."""

    message: Message


@dataclass(frozen=True, slots=True)
class Repeated:
    """The update was worked on before but never answered: this is shown once more, if anything is."""

    screen: Screen | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A dead button; what its message should show by now."""

    screen: Screen | None


@dataclass(frozen=True, slots=True)
class Cleared:
    """Everything about the person is deleted: these messages may go, then the receipt is said."""

    messages: tuple[int, ...]
    receipt: DeleteReceipt
    pinned: int | None = None
    """The message with the pinned line: it may be too old to be deleted, but not to be changed."""


@dataclass(frozen=True, slots=True)
class Silent:
    """Worked on and answered before: nothing is said."""


@dataclass(frozen=True, slots=True)
class Summed:
    """The course so far, to be drawn and said; `today` is the care day it reaches to."""

    case: Case
    history: History
    today: date


@dataclass(frozen=True, slots=True)
class TeamShown:
    """A command to a team was applied; it came by a tap on this message, if by a tap."""

    applied: TeamApplied
    tapped: int | None = None


@dataclass(frozen=True, slots=True)
class Minted:
    """An invitation was made: its secret is said once, and kept nowhere."""

    invitation: Invitation
    secret: str
    zone: str


Done = TeamShown | Minted | Shown | Cleared | Summed | Spoken | Repeated | Refused | Silent
