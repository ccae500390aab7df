"""Facts about tickets. They name a patient by the number of the case alone, and quote nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.facts.team.base import TeamFact
from domain.team.ticket import Matter, TicketOutcome


@dataclass(frozen=True, slots=True)
class TicketOpened(TeamFact):
    """Something waits for the team; its ladder begins at `since`."""

    case_id: str
    matter: Matter
    about: int
    at: datetime
    since: datetime


@dataclass(frozen=True, slots=True)
class TicketHurried(TeamFact):
    """What was in doubt is so: its ladder begins now."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TicketSent(TeamFact):
    """It was sent by itself, to these members. `night`: while the team does not read."""

    number: int
    to: tuple[int, ...]
    night: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class TicketPutOff(TeamFact):
    """It was its turn while the team does not read: it goes on at the opening."""

    number: int
    until: datetime


@dataclass(frozen=True, slots=True)
class PatientTold(TeamFact):
    """The patient was told that nobody has opened it."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TicketTaken(TeamFact):
    """A member has it."""

    number: int
    person: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TicketReleased(TeamFact):
    """Nobody has it again: taken back, and the ladder goes on where it was."""

    number: int


@dataclass(frozen=True, slots=True)
class TicketReopened(TeamFact):
    """Nobody has it again, and its ladder begins anew: nothing came of it, or it came again."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TicketUnreached(TeamFact):
    """Whoever has it did not reach the patient: it stays theirs, for a while."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TicketClosed(TeamFact):
    """This came of it; `by` None: it is no longer so. The patient is looked at again on `review_on`."""

    number: int
    outcome: TicketOutcome
    by: int | None
    at: datetime
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReviewCame(TeamFact):
    """The day has come on which this patient was to be looked at again."""

    case_id: str


@dataclass(frozen=True, slots=True)
class MemberReach(TeamFact):
    """The chat of a member is closed to the bot, or open again."""

    person: int
    reachable: bool
