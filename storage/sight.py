"""Out of sight: what somebody of a team no longer sees loses its buttons, and what waits is not said."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, bindparam, select, update
from sqlmodel import Session

from domain.messages.team.members import GroupIsUnbound, YouAreOut
from domain.notices import Notice
from domain.team.roles import Role
from domain.team.team import Charge, Member, Team
from storage.outbox import recall
from storage.screens import SCREEN, Screen, Tapped, as_screen
from storage.tables import OutboxRow
from storage.writes import table_of

OUTBOX = table_of(OutboxRow)
LAST_WORDS = (YouAreOut, GroupIsUnbound)
"""All that is said to somebody who is out, and to a group that is let go."""

OF_MEMBER = (
    select(SCREEN)
    .where(SCREEN.c.team_id == bindparam("team"), SCREEN.c.person_id == bindparam("of"))
    .where(SCREEN.c.message_id.is_not(None))
    .order_by(SCREEN.c.id)
)


@dataclass(frozen=True, slots=True)
class Lost:
    """What somebody (a member or the group) sees no more: all of the team, or these cases of it."""

    person: int
    cases: frozenset[str] | None = None
    """None: nothing of the team at all."""


def may_read(team: Team, person: int, case_id: str | None) -> bool:
    """Whether a message that hangs with somebody may still be changed to what is true now."""
    if person == team.group:
        return True
    member = team.member(person)
    if member is None or not member.works:
        return False
    return case_id is None or team.charge(case_id) is None or team.sees(person, case_id)


def reaching(before: Team, after: Team, notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Return the notices that may leave: who is out of the team reads that, and nothing more."""
    inside = {each.person for each in after.working} | {after.group}
    out = {each.person for each in before.members} | {before.group}
    return tuple(
        each
        for each in notices
        if each.person in inside or (each.person in out and isinstance(each.message, LAST_WORDS))
    )


def screens_of_member(session: Session, team: str, person: int) -> tuple[Screen, ...]:
    """Return every message of a team that hangs in somebody's chat, oldest first."""
    found = session.connection().execute(OF_MEMBER, {"team": team, "of": person})
    newest = {row.message_id: row for row in found}
    return tuple(as_screen(row) for row in newest.values())


def take_out_of_sight(session: Session, before: Team, after: Team, tapped: Tapped | None = None) -> None:
    """Kill the buttons of what somebody sees no more, and take back what was still to be said of it."""
    for lost in _losses(before, after):
        _close(session, after.id, lost, tapped)
        mine = (OUTBOX.c.team_id == after.id, OUTBOX.c.person_id == lost.person)
        about = () if lost.cases is None else (OUTBOX.c.case_id.in_(lost.cases),)
        recall(session, *mine, *about)


def _close(session: Session, team: str, lost: Lost, tapped: Tapped | None) -> None:
    """The one that was tapped is answered in its place; all others lose their buttons, without a sound."""
    theirs: list[ColumnElement[bool]] = [
        SCREEN.c.team_id == team,
        SCREEN.c.person_id == lost.person,
        SCREEN.c.open,
    ]
    if lost.cases is not None:
        theirs.append(SCREEN.c.case_id.in_(lost.cases))
    if tapped is not None:
        theirs.append(SCREEN.c.token != tapped.token)
    closing = update(SCREEN).where(*theirs).values(open=False, behind=True)
    session.connection().execute(closing)


def _losses(before: Team, after: Team) -> Iterable[Lost]:
    if before.group is not None and before.group != after.group:
        yield Lost(before.group)
    if before.members == after.members and before.charges == after.charges:
        return
    was, now = _seen(before), _seen(after)
    for person, cases in was.items():
        if person not in now:
            yield Lost(person)
        elif cases - now[person]:
            yield Lost(person, cases - now[person])


def _seen(team: Team) -> dict[int, frozenset[str]]:
    """Return whom each member sees, also one who waits (nobody); who is out is not in it."""
    seen: dict[int, set[str]] = {
        each.person: set() for each in team.members if each.membership is not each.membership.REMOVED
    }
    by_person = {each.person: each for each in team.members}
    for charge in team.charges:
        for person in _readers(charge, by_person):
            if person in seen:
                seen[person].add(charge.case_id)
    everybody = {charge.case_id for charge in team.charges}
    for lead in team.with_role(Role.LEAD):
        seen[lead.person] = everybody
    return {person: frozenset(cases) for person, cases in seen.items()}


def _readers(charge: Charge, by_person: dict[int, Member]) -> Iterable[int]:
    for person in {charge.prescriber, *charge.members}:
        member = by_person.get(person) if person is not None else None
        if member is not None:
            yield member.person
            if member.cover is not None:
                yield member.cover
