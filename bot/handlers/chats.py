"""The chat itself was closed to the bot, or opened again."""

from __future__ import annotations

from bot.glance import Glance
from bot.incoming import Closed, Opened
from bot.intents import Apply, Intent, Note
from bot.people import Patient
from domain.commands.day import ChatFound, ChatLost


def on_membership(event: Closed | Opened, glance: Glance) -> Intent | None:
    """Return what a patient's case learns of it, or a member's team; a stranger's chat concerns nobody."""
    if not isinstance(glance.visitor, Patient):
        return None if glance.attending is None else Note()
    return Apply(ChatLost() if isinstance(event, Closed) else ChatFound())
