"""A lead of a team: invited from the command line, by whoever holds the database."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, time

from pydantic import TypeAdapter

from bot.custody import NotDone
from bot.invitations import SECRET_BYTES, Made
from domain.commands.team.members import FoundTeam, InviteMember
from domain.team.hours import TeamHours
from domain.team.roles import Role
from storage.engine import Session
from storage.invites import create_invite
from storage.team_log import find_team, open_team
from storage.teams import TeamApplied, apply_team


@dataclass(frozen=True, slots=True)
class Founding:
    """A team, and the first member of it.

    Hours, digest and whom patients call of a team that exists stay as they are: a new one needs hours.
    """

    team: str
    name: str
    roles: tuple[Role, ...]
    hours: TeamHours | None = None
    digest_at: time = time(9)
    out_of_hours: str | None = None


FOUNDING = TypeAdapter(Founding)


def invite_to_team(session: Session, founding: Founding, now: datetime) -> Made:
    """Keep an invitation to this team, founding it where there is none, and return its secret.

    Raises NotDone where nothing can be made of it.
    """
    team_id = find_team(session, founding.team)
    if team_id is None:
        if founding.hours is None:
            raise NotDone('Say when the new team reads, like --hours "Mon-Fri 9-17" --zone Europe/London.')
        team_id = open_team(session, now).id
        found = FoundTeam(founding.team, founding.hours, founding.digest_at, founding.out_of_hours)
        apply_team(session, team_id, found, now)
    done = apply_team(session, team_id, InviteMember(founding.name, founding.roles), now)
    if not isinstance(done, TeamApplied) or done.invites is None:
        raise NotDone("Nobody was invited.")
    secret = secrets.token_urlsafe(SECRET_BYTES)
    return Made(secret, create_invite(session, secret, done.invites, now))
