"""What cases tell their teams: written with the facts it follows from, heard by the team's next wake.

So a case never waits for its team, a batch of cases is written as before, and nothing that was said to be
sent to a team is lost: it is in the same transaction.
"""

from collections.abc import Sequence
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import bindparam, delete, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlmodel import Session, col, select

from domain.case import Case, Stage
from domain.commands.team.base import Heard
from domain.facts.base import Fact
from domain.team.hearing import heard
from domain.team.standing import Standing, standing
from storage.codec import decode_command, encode
from storage.tables import InboxRow, StandingRow, TeamRow
from storage.writes import Writes, table_of

INBOX, STANDING, TEAM = table_of(InboxRow), table_of(StandingRow), table_of(TeamRow)
TELL = insert(INBOX)
_PUT = upsert(STANDING)
STAND = _PUT.on_conflict_do_update(
    index_elements=[STANDING.c.case_id],
    set_={"body": _PUT.excluded.body, "team_id": _PUT.excluded.team_id},
)
STAND_NOWHERE = delete(STANDING).where(STANDING.c.case_id == bindparam("of"))
AWAKE = update(TEAM).where(TEAM.c.id == bindparam("named")).values(next_wake_at=bindparam("now"))

_SHAPE = TypeAdapter(Standing)


def tell_team(writes: Writes, before: Case, facts: Sequence[Fact], after: Case, now: datetime) -> None:
    """Tell the patient's team what these facts mean for it, if there is one and it is let in."""
    care = after.care or before.care
    if care is None or not facts:
        return
    news = heard(before, facts, after)
    for each in news:
        kind, body = encode(each)
        writes.add(TELL, team_id=care.team_id, at=now, kind=kind, body=body)
    if news:
        writes.add(AWAKE, named=care.team_id, now=now)
    if after.stage is Stage.LEFT:
        return  # who left, or deleted everything, stands nowhere
    if after.care is not None and after.care.is_told:
        body = _SHAPE.dump_json(standing(after)).decode()
        writes.add(STAND, case_id=after.id, team_id=care.team_id, body=body)
    elif before.care is not None and before.care.is_told:
        writes.add(STAND_NOWHERE, of=before.id)


def take_news(session: Session, team_id: str) -> tuple[Heard, ...]:
    """Return what this team has still to hear, in order, and forget it: it is heard in this transaction."""
    theirs = select(InboxRow.kind, InboxRow.body).where(InboxRow.team_id == team_id)
    found = [decode_command(kind, body) for kind, body in session.exec(theirs.order_by(col(InboxRow.id)))]
    session.connection().execute(delete(INBOX).where(INBOX.c.team_id == team_id))
    return tuple(each for each in found if isinstance(each, Heard))


def standings(session: Session, team_id: str) -> tuple[Standing, ...]:
    """Return how all patients of a team stand."""
    rows = session.exec(select(StandingRow.body).where(StandingRow.team_id == team_id))
    return tuple(_SHAPE.validate_json(body) for body in rows)
