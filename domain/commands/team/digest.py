"""Commands about the digest and the list of patients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.commands.team.base import TeamCommand


@dataclass(frozen=True, slots=True)
class SendDigest(TeamCommand):
    """It is the hour of the digest: send it, once a day."""


@dataclass(frozen=True, slots=True)
class FailDigest(TeamCommand):
    """The digest that is due cannot be computed: the team is told so, and it is not tried again today."""


@dataclass(frozen=True, slots=True)
class ShowDigest(TeamCommand):
    """The digest as it is now, from its so-manieth line on."""

    first: int = 0


@dataclass(frozen=True, slots=True)
class ShowMine(TeamCommand):
    """Button *Only mine*: the digest of one's own patients, in the private chat."""

    day: date | None = None


@dataclass(frozen=True, slots=True)
class ShowPatients(TeamCommand):
    """The list of one's patients, from its so-manieth on."""

    first: int = 0
