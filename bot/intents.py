"""What an update asks for, as plain values: handlers choose, `acting` does it, `speaking` tells of it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.alerting import SayRedFlag
from domain.commands.base import Command
from domain.commands.team.base import TeamCommand
from domain.messages.base import Message
from storage.screens import Screen, Tapped


@dataclass(frozen=True, slots=True)
class Apply:
    """Decide this command on the person's case; the answer takes the place of what was tapped."""

    command: Command
    tapped: Tapped | None = None


@dataclass(frozen=True, slots=True)
class Raise:
    """Raise a red flag, whatever becomes of the rest of the text that holds it."""

    flag: SayRedFlag
    rest: Command | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """Say this and keep nothing."""

    message: Message


@dataclass(frozen=True, slots=True)
class Redeem:
    """Use an invitation up and begin the enrolment of whoever brought it."""

    secret: str


@dataclass(frozen=True, slots=True)
class Admit:
    """Begin the enrolment of somebody without an invitation (where enrolment is open)."""


@dataclass(frozen=True, slots=True)
class Refuse:
    """A tapped button is dead. `shown` is what its message should show by now; None: leave it alone."""

    shown: Screen | None = None


@dataclass(frozen=True, slots=True)
class Summarise:
    """Show the course so far, as a picture and in words; nothing is recorded."""


@dataclass(frozen=True, slots=True)
class Locate:
    """Turn a place (degrees) into a time zone, and forget it."""

    latitude: float
    longitude: float
    travelling: bool = False


@dataclass(frozen=True, slots=True)
class ApplyTeam:
    """Decide this command for the team of whoever asks."""

    command: TeamCommand
    tapped: Tapped | None = None


@dataclass(frozen=True, slots=True)
class Bind:
    """A code was written in a group: make it the group of the team whose code it is."""

    code: str


@dataclass(frozen=True, slots=True)
class Follow:
    """A group lives in another chat from now on."""

    chat: int


@dataclass(frozen=True, slots=True)
class Write:
    """A member has typed words for this patient: keep them as a letter, and ask whether they are to go."""

    case_id: str
    text: str
    message: int
    answers: str | None = None


@dataclass(frozen=True, slots=True)
class Rewrite:
    """An own message was edited that is a letter: `rest` is what the edit means to the diary."""

    letter: str
    text: str
    rest: Apply | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A chat of a team was closed or opened: that is kept, and nothing is said."""


OfTeam = ApplyTeam | Bind | Follow | Write | Note
"""What somebody of a team asks for, or somebody in its group."""

Intent = Apply | Raise | Rewrite | Say | Redeem | Admit | Refuse | Summarise | Locate | OfTeam
