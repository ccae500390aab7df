"""What is no text of one's own: voice, pictures, stickers, contacts, forwarded messages."""

from __future__ import annotations

from bot.glance import Glance
from bot.incoming import Sent
from bot.intents import Intent, Say
from bot.people import Stranger
from domain.messages.door import CannotRead, InvitationNeeded, Unread


def on_thing(event: Sent, glance: Glance) -> Intent:
    """Say plainly that it was not taken, and what to do instead."""
    if isinstance(glance.visitor, Stranger):
        return Say(InvitationNeeded())
    return Say(CannotRead(Unread(event.thing.value)))
