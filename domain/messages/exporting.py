"""Messages about a copy of one's own data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.commands.exporting import ExportForm
from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class ExportAsked(Message):
    """In which form? What the files hold, and that they come through Telegram."""


@dataclass(frozen=True, slots=True)
class ExportReady(Message):
    """The copy of this day: it goes out with these words."""

    form: ExportForm
    day: date
