"""The one gate of a team: who of it is writing, in private or in the team's own group."""

from __future__ import annotations

from dataclasses import dataclass

from bot.incoming import Sender
from domain.team.roles import ChatKind
from domain.team.team import Member, Membership, Team
from storage.engine import Session
from storage.people import Person, find_person
from storage.team_log import load_team
from storage.teams import Doer


@dataclass(frozen=True, slots=True)
class Attending:
    """Somebody who belongs to a team, or waits to; what they may do is decided where it is done."""

    person: Person
    team: Team
    member: Member
    chat: ChatKind
    place: Person
    """The chat in which it happens: their own, or the group's."""

    @property
    def doer(self) -> Doer:
        """Who it is, for storage."""
        return Doer(self.person.id, self.chat, self.place.id)


def attend(session: Session, sender: Sender, person: Person | None) -> Attending | None:
    """Return the member of a team that this person is here; None for everybody else.

    In a group somebody is a member only of the team whose group it is.
    """
    if person is None or person.team_id is None:
        return None
    place = person if sender.private else find_person(session, sender.chat)
    if place is None or (sender.private and person.chat != sender.chat):
        return None
    team = load_team(session, person.team_id)
    if not sender.private and team.group != place.id:
        return None
    member = team.member(person.id)
    if member is None or member.membership is Membership.REMOVED:
        return None
    kind = ChatKind.PRIVATE if sender.private else ChatKind.GROUP
    return Attending(person, team, member, kind, place)


def group_of(session: Session, chat: int) -> str | None:
    """Return the team whose group this chat is."""
    place = find_person(session, chat)
    return place.team_id if place is not None else None
