"""Facts about the consent after the enrolment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn(Fact):
    """The consent was taken back: the course ends, and nothing more is done with the data."""

    day: date
    at: datetime


@dataclass(frozen=True, slots=True)
class ConsentRenewed(Fact):
    """Consent to this version of the text; after it had been taken back, the diary is only at hand again."""

    consent: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ConsentAskedAnew(Fact):
    """This newer version of the text was put on this care day."""

    consent: int
    day: date
