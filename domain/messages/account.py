"""Messages about the account."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class Help(Message):
    """What can be typed, and whom to call."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class DiaryHere(Message):
    """The diary is in this chat from now on, and no longer in the old one."""

    prescriber: Prescriber | None
    alerts: int = 0
    """How many sorts of alert are open: each has a button."""


@dataclass(frozen=True, slots=True)
class NoTeam(Message):
    """No clinic is connected: who sees what, and whom to call."""

    prescriber: Prescriber | None
