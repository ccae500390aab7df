"""The patient changed an own message: what the new text says replaces what the old one recorded."""

from __future__ import annotations

from bot.glance import Glance
from bot.handlers.dated import read_dated
from bot.handlers.door import has_agreed, urgent_at_door
from bot.handlers.meanings import red_flag, tell
from bot.incoming import Edited
from bot.intents import Apply, Intent, Raise, Rewrite
from bot.people import Patient
from bot.understand import understand
from domain.case import Case, Stage
from domain.commands.late import PickDay
from domain.commands.telling import Amend


def on_edit(event: Edited, glance: Glance) -> Intent | None:
    """Return the amendment; those of an enrolment's answers change nothing, urgent words are answered."""
    if glance.letter is not None and not isinstance(glance.visitor, Patient) and glance.attending is not None:
        return urgent_at_door(event.text) or Rewrite(glance.letter, event.text)
    if not isinstance(glance.visitor, Patient) or not has_agreed(glance.visitor.case):
        return urgent_at_door(event.text)
    case = glance.visitor.case
    enrolling = case.stage in {Stage.INVITED, Stage.ENROLLING}
    amended = None if enrolling else _amendment(event, case)
    flagged = red_flag(event, understand(event.text), case)
    if flagged is not None:
        return Raise(flagged, amended)
    apply = None if amended is None else Apply(amended)
    return apply if glance.letter is None else Rewrite(glance.letter, event.text, apply)


def _amendment(event: Edited, case: Case) -> Amend | PickDay:
    said = read_dated(event.text, case, event.at)
    if isinstance(said, PickDay):
        return said
    return Amend(event.message, tell(event, said.meaning, named=said.day))
