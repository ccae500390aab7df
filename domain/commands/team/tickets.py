"""Commands about tickets: what waits for somebody of the team, who has it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.team.base import AboutCase, Heard, TeamCommand
from domain.team.ticket import Matter, TicketOutcome


@dataclass(frozen=True, slots=True)
class OpenTicket(Heard):
    """Something about a patient needs the team; the second time: it has come again.

    `doubtful`: the patient was asked whether it is so, and the team is told in a while.
    """

    matter: Matter
    about: int = 0
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class SureTicket(Heard):
    """What was in doubt is so: the team is told at once."""

    matter: Matter
    about: int = 0


@dataclass(frozen=True, slots=True)
class EndTicket(Heard):
    """It is no longer so."""

    matter: Matter
    about: int = 0


@dataclass(frozen=True, slots=True)
class Climb(AboutCase):
    """The clock: a ticket that nobody has goes to the next on its ladder."""

    number: int


@dataclass(frozen=True, slots=True)
class TellUnheeded(AboutCase):
    """The clock: the patient is told that nobody has opened it."""

    number: int


@dataclass(frozen=True, slots=True)
class ReopenTicket(AboutCase):
    """The clock: somebody has it, and nothing came of it."""

    number: int


@dataclass(frozen=True, slots=True)
class ReviewAgain(AboutCase):
    """The clock: the day has come on which somebody wanted to look again."""


@dataclass(frozen=True, slots=True)
class NoteReach(TeamCommand):
    """The chat of a member (our number of the account) is closed to the bot, or open again."""

    person: int
    reachable: bool


@dataclass(frozen=True, slots=True)
class TakeTicket(AboutCase):
    """*I have it*. `over`: from whoever has it now."""

    number: int
    over: bool = False


@dataclass(frozen=True, slots=True)
class ReleaseTicket(AboutCase):
    """*Undo*: nobody has it again, and its ladder goes on."""

    number: int


@dataclass(frozen=True, slots=True)
class AskHandOver(AboutCase):
    """*Hand over*: to whom?"""

    number: int


@dataclass(frozen=True, slots=True)
class HandTicket(AboutCase):
    """Give it to this member."""

    number: int
    person: int


@dataclass(frozen=True, slots=True)
class AskTicketOutcome(AboutCase):
    """*Outcome...*: what came of it?"""

    number: int


@dataclass(frozen=True, slots=True)
class ShowTicket(AboutCase):
    """How it stands now."""

    number: int


@dataclass(frozen=True, slots=True)
class CloseTicket(AboutCase):
    """This came of it. Not reached closes nothing."""

    number: int
    outcome: TicketOutcome
