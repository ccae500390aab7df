"""Facts about letters between a patient and the team. The words themselves stand in no fact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class LetterCame(Fact):
    """Somebody of the team has written to the patient."""

    letter: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterSent(Fact):
    """The patient said yes twice: these words go to the team."""

    letter: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterTakenBack(Fact):
    """A letter was taken back before it left."""

    letter: str


@dataclass(frozen=True, slots=True)
class LetterRead(Fact):
    """The patient has read a letter: by tap, or by answering it."""

    letter: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterOpened(Fact):
    """Somebody of the team has read what the patient wrote."""

    letter: str
    by: str
    person: int
    at: datetime
