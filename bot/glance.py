"""What has to be known to understand one update, read in one look."""

from __future__ import annotations

from dataclasses import dataclass

from bot.attending import Attending, attend, group_of
from bot.incoming import Edited, Incoming, Tapped, Typed
from bot.people import Stranger, Visitor, as_patient
from bot.screens import split_data
from storage.engine import Session
from storage.letters import letter_at
from storage.people import find_person
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
    attending: Attending | None = None
    """Who of a team it is, if one."""
    in_team: bool = False
    """Whether it is written in the group of a team, by whomever."""
    team_open: tuple[Screen, ...] = ()
    """The same of what they read as a member of the team."""
    letter: str | None = None
    """The letter that an edited message of theirs became."""


def look(session: Session, incoming: Incoming) -> Glance:
    """Read what this update needs."""
    known = find_person(session, incoming.sender.telegram_id)
    visitor = as_patient(session, incoming.sender, known)
    attending = attend(session, incoming.sender, known)
    if known is None or (isinstance(visitor, Stranger) and attending is None):
        return Glance(visitor)
    person = known.id
    match incoming.event:
        case Tapped() as event:
            token, number = split_data(event.data)
            tap = find_choice(session, token, number, incoming.sender.telegram_id, incoming.sender.chat)
            return Glance(visitor, tap, screen_at(session, person, event.message), attending=attending)
        case Typed(reply_to=reply_to):
            hangs = screen_at(session, person, reply_to) if reply_to else None
            mine = newest_open_screens(session, person)
            theirs = newest_open_screens(session, person, of_team=True) if attending is not None else ()
            return Glance(visitor, hangs=hangs, open=mine, attending=attending, team_open=theirs)
        case Edited(message=message):
            return Glance(visitor, attending=attending, letter=letter_at(session, person, message))
        case _:
            return Glance(visitor, attending=attending)


def look_in_group(session: Session, incoming: Incoming) -> Glance:
    """Read what an update from a group needs: whoever is not of its team is a stranger there."""
    attending = attend(session, incoming.sender, find_person(session, incoming.sender.telegram_id))
    if attending is None:
        return Glance(Stranger(), in_team=group_of(session, incoming.sender.chat) is not None)
    match incoming.event:
        case Tapped() as event:
            token, number = split_data(event.data)
            tap = find_choice(session, token, number, incoming.sender.chat, incoming.sender.chat)
            hangs = screen_at(session, attending.place.id, event.message)
            return Glance(Stranger(), tap, hangs, attending=attending, in_team=True)
        case _:
            return Glance(Stranger(), attending=attending, in_team=True)
