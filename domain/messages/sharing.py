"""Messages about the patient's team: what it sees, who looked, and what it has to answer."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.messages.base import Message
from domain.messages.told import TellsWho
from domain.questions import Purpose
from domain.team.care import Sharing
from domain.team.hours import TeamHours
from domain.team.seen import SeenBy


@dataclass(frozen=True, slots=True)
class TeamAnswers(TellsWho):
    """Only the prescriber can do that: it waits with the team. `purpose` None: another plan."""

    prescriber: Prescriber | None
    purpose: Purpose | None
    team: str


@dataclass(frozen=True, slots=True)
class WhoSees(Message):
    """Who of the team sees what, and who looked."""

    team: str
    hours: TeamHours
    sharing: Sharing | None
    name: str | None
    seen: SeenBy
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class OwnNameAsked(Message):
    """Under which name shall the team know the patient? `not_read`: what was typed is none."""

    not_read: bool = False


@dataclass(frozen=True, slots=True)
class SharingKept(Message):
    """What the team sees from now on; `left`: the patient has left it."""

    team: str
    sharing: Sharing
    name: str | None
    prescriber: Prescriber | None
    left: bool = False
