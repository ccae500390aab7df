"""The patient changed an own message: what the new text says replaces what the old one recorded."""

from __future__ import annotations

from bot.glance import Glance
from bot.handlers.meanings import red_flag, tell
from bot.incoming import Edited
from bot.intents import Apply, Intent, Raise
from bot.people import Patient
from bot.understand import understand
from domain.case import Stage
from domain.commands.day import Amend


def on_edit(event: Edited, glance: Glance) -> Intent | None:
    """Return the amendment; a stranger's edits, and those of an enrolment's answers, change nothing."""
    if not isinstance(glance.visitor, Patient):
        return None
    meaning = understand(event.text)
    enrolling = glance.visitor.case.stage in {Stage.INVITED, Stage.ENROLLING}
    amended = None if enrolling else Amend(event.message, tell(event, meaning))
    flagged = red_flag(event, meaning, glance.visitor.case)
    if flagged is not None:
        return Raise(flagged, amended)
    return None if amended is None else Apply(amended)
