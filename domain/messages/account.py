"""Messages about the account."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class Help(Message):
    """What can be typed, and whom to call."""

    prescriber: Prescriber | None
