"""Commands about a copy of one's own data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.commands.base import Command


class ExportForm(StrEnum):
    """What a copy is made of: tables for another program, or everything as it was recorded."""

    TABLES = "tables"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class AskExport(Command):
    """`/export`: in which form?"""


@dataclass(frozen=True, slots=True)
class SendExport(Command):
    """Make a copy in this form; the file itself is made and sent at the edge."""

    form: ExportForm
