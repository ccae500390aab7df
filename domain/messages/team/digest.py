"""The digest and the list of patients, as a team reads them: codes alone, never a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.messages.team.base import Fleeting, TeamMessage
from domain.team.digest import Absence, Line


@dataclass(frozen=True, slots=True)
class TakerName:
    """Who has a line of the digest, by name."""

    person: int
    name: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Every patient once: they add up to the total."""

    total: int
    needing: int
    waiting: int
    silent: int
    blocked: int
    quiet: int


@dataclass(frozen=True, slots=True)
class DigestShown(Fleeting):
    """One page of the digest. What is no line stands on the first page."""

    team: str
    day: date
    now: datetime
    counts: Counts
    first: int
    """The place of the page's first line, from 0."""
    lines: tuple[Line, ...]
    needing: int
    """So many of all lines need the team; those after them wait for an answer."""
    newly: tuple[Line, ...] = ()
    """Silences that no digest has named."""
    known: int = 0
    """Silences that were named before."""
    unreachable: tuple[str, ...] = ()
    """Codes of those whose chat is closed to the bot."""
    asked: int = 0
    answered: int = 0
    names: tuple[TakerName, ...] = ()
    away: tuple[Absence, ...] = ()
    mine: bool = False
    """Whether it is about the reader's own patients alone."""


@dataclass(frozen=True, slots=True)
class NothingNew(Fleeting):
    """Nothing has changed since the last digest."""

    team: str
    day: date
    since: date
    counts: Counts
    open: tuple[Line, ...]
    """What is still open, up to a page of it."""
    names: tuple[TakerName, ...] = ()
    away: tuple[Absence, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestFailed(TeamMessage):
    """The digest could not be computed: nobody may take that for "nothing new"."""

    day: date


@dataclass(frozen=True, slots=True)
class NoPatients(TeamMessage):
    """Nobody is in the reader's charge."""


@dataclass(frozen=True, slots=True)
class PatientLine:
    """One patient of the list: the code, and the gravest of what is open."""

    code: str
    line: Line | None


@dataclass(frozen=True, slots=True)
class PatientsShown(Fleeting):
    """One page of the reader's patients, by code."""

    total: int
    first: int
    now: datetime
    patients: tuple[PatientLine, ...]
    names: tuple[TakerName, ...] = ()
