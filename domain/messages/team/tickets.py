"""Messages about tickets. A lock screen and a group see the code, and never a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.alerts import Finding
from domain.case import HoldCause
from domain.effects import Effect, RedFlag
from domain.messages.team.base import TeamMessage
from domain.team.ticket import Matter, TicketOutcome


@dataclass(frozen=True, slots=True)
class TicketWhat:
    """What a ticket is about: a code, and what was seen, in numbers. None of the patient's own words."""

    code: str
    matter: Matter
    opened_at: datetime
    flags: tuple[RedFlag, ...] = ()
    effect: Effect | None = None
    finding: Finding | None = None
    hold: HoldCause | None = None
    on_hold: bool = False
    reached: bool = False
    """Whether the patient says that a person was reached."""
    case_id: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class TicketStands:
    """Who has it, or what became of it."""

    taken_by: str | None = None
    taken_at: datetime | None = None
    closed_by: str | None = None
    """None beside an outcome: it is no longer so."""
    outcome: TicketOutcome | None = None
    closed_at: datetime | None = None
    again: bool = False
    """It was opened again."""
    unreached_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TicketShown(TeamMessage):
    """A ticket as it stands now: one text for all copies."""

    what: TicketWhat
    stands: TicketStands


@dataclass(frozen=True, slots=True)
class TicketsShown(TeamMessage):
    """Several tickets in one message, the gravest first: a group takes only so many a minute."""

    shown: tuple[TicketShown, ...]


@dataclass(frozen=True, slots=True)
class HandOverAsked(TeamMessage):
    """To whom?"""

    code: str
    alone: bool
    """Nobody else sees this patient."""


@dataclass(frozen=True, slots=True)
class OutcomeAsked(TeamMessage):
    """What came of it?"""

    code: str
    matter: Matter


@dataclass(frozen=True, slots=True)
class TicketGone(TeamMessage):
    """It is closed already."""


@dataclass(frozen=True, slots=True)
class TicketIsTaken(TeamMessage):
    """Somebody else has it: only they can give it back."""

    code: str
    by: str
    since: datetime
