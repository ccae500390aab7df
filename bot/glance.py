"""What has to be known to understand one update, read in one look."""

from __future__ import annotations

from dataclasses import dataclass

from bot.incoming import Incoming, Tapped, Typed
from bot.people import Patient, Visitor, recognise
from bot.screens import split_data
from storage.engine import Session
from storage.screens import Screen, Tap, find_choice, newest_open_screens, screen_at


@dataclass(frozen=True, slots=True)
class Glance:
    """Who it is; for a tap its stored choice and what hangs at its message; for a text what it may answer."""

    visitor: Visitor
    tap: Tap | None = None
    hangs: Screen | None = None
    """What hangs at the tapped message, or at the one that was replied to."""
    open: tuple[Screen, ...] = ()
    """The person's screens with live buttons, newest first."""


def look(session: Session, incoming: Incoming) -> Glance:
    """Read what this update needs."""
    visitor = recognise(session, incoming.sender)
    if not isinstance(visitor, Patient):
        return Glance(visitor)
    match incoming.event:
        case Tapped():
            return _at_tap(session, incoming, incoming.event, visitor)
        case Typed(reply_to=reply_to):
            hangs = screen_at(session, visitor.person.id, reply_to) if reply_to else None
            return Glance(visitor, hangs=hangs, open=newest_open_screens(session, visitor.person.id))
        case _:
            return Glance(visitor)


def _at_tap(session: Session, incoming: Incoming, event: Tapped, visitor: Patient) -> Glance:
    token, number = split_data(event.data)
    tap = find_choice(session, token, number, incoming.sender.telegram_id, incoming.sender.chat)
    return Glance(visitor, tap, screen_at(session, visitor.person.id, event.message))
