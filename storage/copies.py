"""Copies: one thing that several people of a team have read shows the same everywhere when it changes."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select, update

from domain.messages.team.tickets import TicketShown
from domain.notices import Rows
from domain.team.decision import Copies
from domain.team.team import Team
from storage.codec import encode, encode_rows
from storage.merging import amend_merged
from storage.screens import Tapped, bind_message, close_screen, mark_behind, store_screen, team_screens
from storage.sight import may_read
from storage.tables import OPEN, OutboxRow


def settle_copies(
    session: Session, team: Team, copies: Iterable[Copies], now: datetime, tapped: Tapped | None = None
) -> None:
    """Let every message about these topics show what is true now: those on their way and those that hang.

    The one that was tapped is answered by itself.
    """
    for each in copies:
        if isinstance(each.message, TicketShown):
            amend_merged(session, team, each.message, now, tapped)
        _amend_waiting(session, team, each)
        for screen in team_screens(session, team.id, each.topic):
            close_screen(session, screen.token)
            if screen.message_id is None or (tapped is not None and screen.token == tapped.token):
                continue
            if not may_read(team, screen.person, screen.case_id):
                continue
            where = (screen.person, screen.chat, screen.case_id)
            rows = _rows(team, each, screen.person)
            new = store_screen(session, where, each.topic, each.message, rows, now, team=team.id)
            bind_message(session, new, screen.message_id)
            mark_behind(session, new)


def _rows(team: Team, copies: Copies, person: int) -> Rows:
    """The buttons of one copy: somebody who is out has none."""
    if person == team.group:
        return copies.choices if copies.in_group is None else copies.in_group
    if copies.mine is not None and copies.mine[0] == person:
        return copies.mine[1]
    member = team.member(person)
    return copies.choices if member is not None and member.works else ()


def _amend_waiting(session: Session, team: Team, copies: Copies) -> None:
    kind, body = encode(copies.message)
    waiting = select(OutboxRow.id, OutboxRow.person_id).where(
        OutboxRow.team_id == team.id, OutboxRow.topic == copies.topic, OutboxRow.state == OPEN
    )
    for row, person in session.exec(waiting).all():
        choices = encode_rows(_rows(team, copies, person))
        amended = update(OutboxRow).where(col(OutboxRow.id) == row)
        session.connection().execute(amended.values(kind=kind, body=body, choices=choices))
