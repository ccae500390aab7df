"""People of whom nothing may be kept: strangers, who was turned away, and who has not agreed yet."""

from __future__ import annotations

from bot.intents import Say
from bot.people import Stranger
from bot.understand import understand
from domain.case import Case, Stage
from domain.effects import RedFlag
from domain.messages.door import InvitationNeeded, UrgentAtDoor
from domain.messages.enrolment.between import InviteIsClosed

BEFORE = frozenset({Stage.INVITED, Stage.ENROLLING})


def at_door(words: str, visitor: Stranger) -> Say:
    """Return whom to call where the words are urgent; else how one comes in, or that the door is closed."""
    return urgent_at_door(words) or Say(InviteIsClosed() if visitor.turned_away else InvitationNeeded())


def urgent_at_door(words: str) -> Say | None:
    """Return whom to call, where the words need an answer at once."""
    flags = tuple(RedFlag(key) for key in understand(words).red_flags)
    return Say(UrgentAtDoor(flags)) if flags else None


def has_agreed(case: Case) -> bool:
    """Whether anything that this person writes may be kept: not before the yes, nor once it is taken back."""
    if case.stage is Stage.WITHDRAWN:
        return False
    return case.stage not in BEFORE or case.consent is not None
