"""Facts about a new pack, as the patient reads its label."""

from __future__ import annotations

from dataclasses import dataclass

from domain.dose import Preparation
from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class PackSaid(Fact):
    """This is in the new pack. It changes nothing before the prescriber's word."""

    preparation: Preparation


@dataclass(frozen=True, slots=True)
class PackTaken(Fact):
    """From now on doses are taken from this, by the prescriber's word as reported."""

    preparation: Preparation
