"""Words for roles."""

from __future__ import annotations

from babel.lists import format_list

from bot.render.reader import Reader
from domain.team.roles import Role


def say_roles(roles: tuple[Role, ...], reader: Reader) -> str:
    """Return roles as "lead and prescriber"."""
    return str(format_list([_role(role, reader) for role in roles], locale=reader.language))


def _role(role: Role, reader: Reader) -> str:
    match role:
        case Role.PRESCRIBER:
            return reader.say("prescriber")
        case Role.NURSE:
            return reader.say("nurse")
        case Role.PHARMACIST:
            return reader.say("pharmacist")
        case Role.LEAD:
            return reader.say("lead")
