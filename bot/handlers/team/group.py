"""What is written and tapped in a group. Nothing clinical happens there, and strangers learn nothing."""

from __future__ import annotations

from bot.glance import Glance
from bot.handlers.taps import on_tap
from bot.handlers.team.menu import IN_GROUP
from bot.incoming import Asked, Closed, Incoming, Moved, Opened, Tapped, Typed
from bot.intents import ApplyTeam, Bind, Follow, Intent, Note, Say
from domain.messages.door import OnlyPrivately

BIND = "bind"


def on_group(incoming: Incoming, glance: Glance) -> Intent | None:
    """Return what is asked for in a group: the team's few commands, buttons, a code; else where to write.

    What colleagues write to each other in their own group is not answered at all.
    """
    match incoming.event:
        case Moved(chat):
            return Follow(chat)
        case Closed() | Opened():
            return Note()
        case Tapped() as event:
            return on_tap(event, glance)
        case Asked(name=name, argument=argument) if name == BIND and argument:
            return Bind(argument)
        case Asked(name=name) if glance.attending is not None and name in IN_GROUP:
            return ApplyTeam(IN_GROUP[name])
        case Asked():
            return Say(OnlyPrivately())
        case Typed() if not glance.in_team:
            return Say(OnlyPrivately())
        case _:
            return None
