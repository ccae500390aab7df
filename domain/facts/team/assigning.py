"""Facts about who of a team sees which patient, and who stands in for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.facts.team.base import TeamFact


@dataclass(frozen=True, slots=True)
class PatientAssigned(TeamFact):
    """A member sees a patient."""

    case_id: str
    person: int


@dataclass(frozen=True, slots=True)
class PatientUnassigned(TeamFact):
    """A member sees a patient no more."""

    case_id: str
    person: int


@dataclass(frozen=True, slots=True)
class PrescriberPut(TeamFact):
    """A member answers for a patient's plan, and sees the patient."""

    case_id: str
    person: int


@dataclass(frozen=True, slots=True)
class CoverSet(TeamFact):
    """Somebody stands in for a member up to and with a day."""

    person: int
    cover: int
    until: date


@dataclass(frozen=True, slots=True)
class CoverEnded(TeamFact):
    """A member is back."""

    person: int
