"""What a patient reads of what the team does with an alert."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.messages.base import Message
from domain.team.ticket import Matter, TicketOutcome


@dataclass(frozen=True, slots=True)
class TeamHasOpened(Message):
    """Somebody has it now; nobody reads live."""

    by: str
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class TeamHasNotOpened(Message):
    """Nobody has opened it yet, or nobody has answered: whom to call."""

    matter: Matter
    prescriber: Prescriber | None
    had: bool = False


@dataclass(frozen=True, slots=True)
class TeamHasClosed(Message):
    """The team has closed it, and what came of it."""

    by: str
    outcome: TicketOutcome
    prescriber: Prescriber | None
    on_hold: bool
