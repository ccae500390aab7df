"""What a care team lets its patient's case know about an alert, or about what waits for an answer."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command
from domain.team.ticket import Matter, TicketOutcome


@dataclass(frozen=True, slots=True)
class SayHeeded(Command):
    """Somebody of the team has opened it. `about`: the number of the episode or effect."""

    matter: Matter
    about: int
    by: str


@dataclass(frozen=True, slots=True)
class SayUnheeded(Command):
    """Nobody has opened it for as long as the team has said. `had`: somebody had it for a while."""

    matter: Matter
    about: int
    had: bool = False


@dataclass(frozen=True, slots=True)
class EndHeeded(Command):
    """The team has closed it, with this outcome."""

    matter: Matter
    about: int
    outcome: TicketOutcome
    by: str
