"""Messages about the consent after the enrolment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Prescriber
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class ConsentShown(Message):
    """The whole text, and to which version of it the patient agreed, when (aware UTC)."""

    consent: int
    agreed: int | None
    agreed_at: datetime | None
    team: str | None = None
    """The team that may be let in; None: there is none."""


@dataclass(frozen=True, slots=True)
class ConsentChanged(Message):
    """The text has changed since this version: what is new in it, and the question for a yes."""

    agreed: int
    consent: int


@dataclass(frozen=True, slots=True)
class WithdrawalAsked(Message):
    """What follows when the consent is taken back; asks once more."""

    prescriber: Prescriber | None
    alert_open: bool


@dataclass(frozen=True, slots=True)
class ConsentGone(Message):
    """The consent is taken back: nothing is asked or kept any more; whom to call; what is left to do."""

    since: date | None
    kept_until: date | None
    """When what is kept is deleted by itself."""
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class ConsentKept(Message):
    """The yes is kept. `over`: the course is over, and can be taken up again."""

    over: bool
