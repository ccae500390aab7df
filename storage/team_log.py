"""Reading and writing teams: the log of facts, the folded state beside it, and when a team is next due."""

import secrets
from datetime import datetime
from functools import cache

import sqlalchemy
from pydantic import TypeAdapter
from sqlalchemy import insert, update
from sqlmodel import Session, col, func, select

from domain.facts.team.base import TeamFact
from domain.team.agenda import team_agenda
from domain.team.evolve import evolve_team, evolve_team_all
from domain.team.team import Team
from storage.codec import decode_fact, domain_version, encode
from storage.tables import InboxRow, MembershipRow, TeamFactRow, TeamRow
from storage.writes import Stale, table_of

ID_BYTES = 8


@cache
def _shape() -> TypeAdapter[Team]:
    return TypeAdapter(Team)


def open_team(session: Session, now: datetime) -> Team:
    """Open a team of which nothing is known."""
    team = Team(secrets.token_hex(ID_BYTES))
    snapshot = _shape().dump_json(team).decode()
    session.add(TeamRow(id=team.id, opened_at=now, version=0, snapshot=snapshot, folded_by=domain_version()))
    session.flush()
    return team


def load_team(session: Session, team_id: str) -> Team:
    """Return the team as all its recorded facts make it; raises LookupError if there is none."""
    row = session.exec(
        select(TeamRow.version, TeamRow.snapshot, TeamRow.folded_by).where(TeamRow.id == team_id)
    ).first()
    if row is None:
        raise LookupError(team_id)
    version, snapshot, folded_by = row
    team = _kept(snapshot, folded_by) or Team(team_id)
    if team.version == version:
        return team
    log = select(TeamFactRow.kind, TeamFactRow.body).where(
        TeamFactRow.team_id == team_id, col(TeamFactRow.seq) > team.version
    )
    facts = (decode_fact(kind, body) for kind, body in session.exec(log.order_by(col(TeamFactRow.seq))))
    return evolve_team_all(team, (fact for fact in facts if isinstance(fact, TeamFact)))


def record_facts(
    session: Session, team: Team, facts: tuple[TeamFact, ...], now: datetime, actor: str
) -> Team:
    """Add these facts to the log, and return the team as it is now.

    Raises Stale when the stored team is not the one that was decided about.
    """
    before, rows = team, []
    for fact in facts:
        team = evolve_team(team, fact)
        kind, body = encode(fact)
        rows.append(
            {"team_id": team.id, "seq": team.version, "at": now, "actor": actor, "kind": kind, "body": body}
        )
    keep(session, before, team, now)
    if rows:
        session.connection().execute(insert(table_of(TeamFactRow)), rows)
    _note_members(session, before, team)
    return team


def keep(session: Session, before: Team, after: Team, now: datetime) -> None:
    """Write the folded team, and when it is next due. Raises Stale."""
    due = next((each.at for each in team_agenda(after)), None)
    heard = session.exec(select(func.count()).select_from(InboxRow).where(InboxRow.team_id == after.id)).one()
    moved = (
        update(TeamRow)
        .where(col(TeamRow.id) == before.id, col(TeamRow.version) == before.version)
        .values(
            version=after.version,
            snapshot=_shape().dump_json(after).decode(),
            folded_by=domain_version(),
            next_wake_at=now if heard else due,
        )
    )
    if session.connection().execute(moved).rowcount != 1:
        raise Stale(before.id)


def wake_soon(session: Session, team_id: str, now: datetime) -> None:
    """Let a team look at once: somebody of it can no longer be reached."""
    soon = update(TeamRow).where(col(TeamRow.id) == team_id).values(next_wake_at=now)
    session.connection().execute(soon)


def due_teams(session: Session, now: datetime) -> tuple[str, ...]:
    """Return the teams that have something to do by now, the longest due first."""
    due = select(TeamRow.id).where(col(TeamRow.next_wake_at) <= now).order_by(col(TeamRow.next_wake_at))
    return tuple(session.exec(due))


def next_team_wake(session: Session) -> datetime | None:
    """Return when the next team is due (aware UTC), None if none waits for anything."""
    soonest = select(TeamRow.next_wake_at).where(col(TeamRow.next_wake_at).is_not(None))
    return session.exec(soonest.order_by(col(TeamRow.next_wake_at)).limit(1)).first()


def all_teams(session: Session) -> tuple[Team, ...]:
    """Return every team, the oldest first."""
    oldest = select(TeamRow.id).order_by(col(TeamRow.opened_at), col(TeamRow.id))
    return tuple(load_team(session, team_id) for team_id in session.exec(oldest).all())


def find_team(session: Session, name: str) -> str | None:
    """Return the team of this name, or of this number."""
    return next((team.id for team in all_teams(session) if name in {team.id, team.name}), None)


def _kept(snapshot: str, folded_by: str) -> Team | None:
    if folded_by != domain_version():
        return None
    try:
        return _shape().validate_json(snapshot)
    except ValueError:
        return None


def _note_members(session: Session, before: Team, after: Team) -> None:
    """Bring the rows that say who belongs where up to date."""
    was = {each.person for each in before.members if each.membership is not each.membership.REMOVED}
    now = {each.person for each in after.members if each.membership is not each.membership.REMOVED}
    was |= {before.group} if before.group is not None else set()
    now |= {after.group} if after.group is not None else set()
    gone = sqlalchemy.delete(MembershipRow).where(
        col(MembershipRow.team_id) == after.id, col(MembershipRow.person_id).in_(was - now)
    )
    session.connection().execute(gone)
    for person in now - was:
        session.merge(MembershipRow(person_id=person, team_id=after.id))
    session.flush()
