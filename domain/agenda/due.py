"""One thing a case waits for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class Due:
    """At this moment (aware UTC) this command is to be decided."""

    at: datetime
    command: Command
