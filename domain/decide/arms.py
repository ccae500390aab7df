"""The switch of `decide`: one arm per command, registered by the concern that owns the command."""

from __future__ import annotations

from datetime import datetime
from functools import singledispatch

from domain.case import Case
from domain.commands.base import Command
from domain.decision import NOTHING, Decision, Refusal


@singledispatch
def arm(command: Command, case: Case, now: datetime) -> Decision | Refusal:
    """Decide one command; a command without an arm changes nothing."""
    del command, case, now
    return NOTHING
