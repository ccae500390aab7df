"""The fact that a copy of the data was made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.commands.exporting import ExportForm
from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class DataExported(Fact):
    """A copy in this form was made at this moment (aware UTC); the log says for whom."""

    form: ExportForm
    at: datetime
