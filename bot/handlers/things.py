"""What is no text of one's own: voice, pictures, stickers, contacts, forwarded messages."""

from __future__ import annotations

from bot.glance import Glance
from bot.handlers.door import at_door, urgent_at_door
from bot.handlers.overheard import overhear
from bot.handlers.travelling import wants_place
from bot.incoming import Sent
from bot.intents import Intent, Locate, Say
from bot.people import Patient, Stranger
from domain.case import Stage
from domain.enrolment import Question
from domain.messages.door import CannotRead, Unread
from domain.messages.team.letters import OnlyText


def on_thing(event: Sent, glance: Glance) -> Intent:
    """Say plainly that it was not taken, and what to do instead; a place may answer."""
    if isinstance(glance.visitor, Stranger) and glance.attending is not None:
        return urgent_at_door(event.caption) or Say(OnlyText(glance.attending.team.zone))
    if isinstance(glance.visitor, Stranger):
        return at_door(event.caption, glance.visitor)
    flagged = overhear(event, glance.visitor.case)
    if flagged is not None:
        return flagged
    if event.place is not None and _asks_for_place(glance.visitor):
        return Locate(*event.place)
    if event.place is not None and wants_place(glance.visitor.case):
        return Locate(*event.place, travelling=True)
    answering = glance.visitor.case.stage in {Stage.INVITED, Stage.ENROLLING}
    return Say(CannotRead(Unread(event.thing.value), answering))


def _asks_for_place(patient: Patient) -> bool:
    case = patient.case
    return case.stage is Stage.ENROLLING and case.draft.question in {Question.TOWN, Question.TOWN_PROOF}
