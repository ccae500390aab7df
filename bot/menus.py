"""The menus of a team's chats: who comes, goes or has other roles finds other commands there."""

from __future__ import annotations

from dataclasses import dataclass

from bot.handlers.menu import publish_for, publish_in_group
from bot.transport import Telegram
from domain.case import Stage
from domain.team.roles import Role
from domain.team.team import Team
from storage.engine import Session, Storage
from storage.load import load
from storage.people import get_person
from storage.teams import TeamApplied


@dataclass(frozen=True, slots=True)
class Where:
    """One chat whose menu is to be set."""

    chat: int
    language: str
    patient: bool


class Menus:
    """Keeps the menus of a team's chats as they should be; without one only the menu is missing."""

    def __init__(self, telegram: Telegram, storage: Storage) -> None:
        self._telegram = telegram
        self._storage = storage

    async def follow(self, applied: TeamApplied) -> None:
        """Set the menus of all whose place in the team has changed, and of the group."""
        was, now = _roles(applied.was), _roles(applied.team)
        for person in sorted(was.keys() | now.keys()):
            if was.get(person) != now.get(person):
                place = await self._place(person)
                roles = now.get(person, ())
                await publish_for(self._telegram, place.chat, place.language, roles, patient=place.patient)
        groups = [(applied.was.group, False), (applied.team.group, True)]
        for group, bound in groups if applied.was.group != applied.team.group else []:
            if group is not None:
                place = await self._place(group)
                await publish_in_group(self._telegram, place.chat, place.language, bound=bound)

    async def _place(self, person: int) -> Where:
        def looking(session: Session) -> Where:
            found = get_person(session, person)
            case = load(session, found.case_id) if found.case_id is not None else None
            patient = case is not None and case.stage is not Stage.LEFT
            language = (case.language if case is not None else None) or found.language.partition("-")[0]
            return Where(found.chat, language, patient)

        return await self._storage.read(looking)


def _roles(team: Team) -> dict[int, tuple[Role, ...]]:
    return {each.person: each.roles for each in team.working}
