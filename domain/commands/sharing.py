"""Commands about what the patient's team may see, and about asking it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command
from domain.questions import Purpose
from domain.team.care import Sharing


@dataclass(frozen=True, slots=True)
class ChooseSharing(Command):
    """What the team may see; with the name, that is asked for next."""

    sharing: Sharing


@dataclass(frozen=True, slots=True)
class NameSelf(Command):
    """The name under which the team knows the patient, as typed."""

    name: str


@dataclass(frozen=True, slots=True)
class LeaveMyTeam(Command):
    """Button *Leave the team*: it sees nothing from now on."""


@dataclass(frozen=True, slots=True)
class AskTeam(Command):
    """Button *Ask my team*: what a prescriber has to decide waits there; None: a new plan."""

    purpose: Purpose | None
