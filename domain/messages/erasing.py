"""Messages about the end of a person's data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.case import Prescriber
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class DeleteAsked(Message):
    """What goes, what stays, and where. With an open alert whom to call comes first."""

    prescriber: Prescriber | None
    alert_open: bool
    running: bool
    """Whether questions come, so that they could only be stopped."""


@dataclass(frozen=True, slots=True)
class DeleteSurely(Message):
    """Everything, now and for good?"""


@dataclass(frozen=True, slots=True)
class DataKept(Message):
    """Nothing was deleted."""


@dataclass(frozen=True, slots=True)
class DeleteReceipt(Message):
    """Everything is deleted: the number of the receipt, and when (aware UTC)."""

    number: str
    at: datetime
