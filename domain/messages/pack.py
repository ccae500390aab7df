"""Messages about a pack whose label does not say what the plan says."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.dose import Dose, Preparation
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class PackAsked(Message):
    """What is in the new pack? `unread`: what was typed could not be read."""

    unread: bool = False


@dataclass(frozen=True, slots=True)
class PackRefused(Message):
    """The new pack cannot make this dose of the plan."""

    dose: Dose
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class PackNoted(Message):
    """What is in the new pack is kept; whether doses may be taken from it is the prescriber's word."""

    preparation: Preparation
    prescriber: Prescriber | None
