"""Messages to a group about several tickets: merged while they wait, kept true, emptied of who is erased."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlmodel import Session, col

from domain.decision import Refusal
from domain.messages.team.tickets import TicketShown, TicketsShown
from domain.notices import Answer
from domain.team.decision import TeamDecision
from domain.team.merging import TOPIC, amended, merged, parts_of, rows_of, without
from domain.team.team import Team
from storage.codec import decode_message, encode, encode_rows
from storage.screens import Screen, Tapped, bind_message, close_screen, find_screen, mark_behind, store_screen
from storage.tables import OPEN, WITHDRAWN, OutboxRow, ScreenRow

KINDS = (TicketShown.__name__, TicketsShown.__name__)


def merge_waiting(session: Session, team: Team) -> None:
    """Let what waits for the team's group leave in as few messages as it fits, the gravest first.

    What was tried already is left as it is: it may have arrived.
    """
    waiting = select(OutboxRow.__table__).where(  # type: ignore[attr-defined]  # a table has one
        col(OutboxRow.person_id) == team.group,
        col(OutboxRow.team_id) == team.id,
        col(OutboxRow.state) == OPEN,
        col(OutboxRow.token).is_(None),
        col(OutboxRow.kind).in_(KINDS),
    )
    rows = session.connection().execute(waiting.order_by(col(OutboxRow.gravity), col(OutboxRow.id))).all()
    if len(rows) < 2:  # noqa: PLR2004  one is as few as it gets
        return
    in_order = sorted(rows, key=lambda row: row.id)
    messages = merged(part for row in in_order for part in parts_of(decode_message(row.kind, row.body)))
    for row, message in zip(rows, messages, strict=False):
        kind, body = encode(message)
        _amend(session, row.id, kind=kind, body=body, choices=encode_rows(rows_of(message)))
        _amend(session, row.id, topic=f"{TOPIC}{row.id}", case_id=None, gravity=rows[0].gravity)
    for row in rows[len(messages) :]:
        _amend(session, row.id, state=WITHDRAWN)


def _amend(session: Session, row: int, **values: object) -> None:
    session.connection().execute(update(OutboxRow).where(col(OutboxRow.id) == row).values(**values))


def amend_merged(
    session: Session, team: Team, part: TicketShown, now: datetime, tapped: Tapped | None = None
) -> None:
    """Let every message about several tickets show this one as it is now, but for the one that was tapped."""
    for row_id, message in _waiting(session, team.id):
        _put(session, row_id, amended(message, part))
    for screen, message in _hanging(session, team.id):
        if (new := amended(message, part)) == message:
            continue
        close_screen(session, screen.token)
        if screen.message_id is None or (tapped is not None and screen.token == tapped.token):
            continue
        _hang(session, screen, new, now)


def answered_within(
    session: Session, outcome: TeamDecision | Refusal, tapped: Tapped | None
) -> TeamDecision | Refusal:
    """Let the answer to a button of such a message be the whole message, with what has changed in it."""
    screen = find_screen(session, tapped.token) if tapped is not None else None
    if screen is None or isinstance(outcome, Refusal) or outcome.answer is None or outcome.answer.below:
        return outcome
    if not isinstance(screen.message, TicketsShown) or not isinstance(outcome.answer.message, TicketShown):
        return outcome
    message = amended(screen.message, outcome.answer.message)
    return replace(outcome, answer=Answer(message, screen.topic, rows_of(message)))


def forget_in_merged(session: Session, case_id: str) -> None:
    """Take what these messages say of a patient out of them: they speak of others as well."""
    for table in (OutboxRow, ScreenRow):
        found = select(col(table.id), col(table.kind), col(table.body)).where(
            col(table.topic).startswith(TOPIC), col(table.body).contains(case_id)
        )
        for row_id, kind, body in session.connection().execute(found).all():
            message = decode_message(kind, body)
            left = without(message, case_id) if isinstance(message, TicketsShown) else None
            if left is None or not left.shown:
                session.connection().execute(delete(table).where(col(table.id) == row_id))
                continue
            changed = update(table).where(col(table.id) == row_id)
            values = {"body": encode(left)[1], "choices": encode_rows(rows_of(left))}
            session.connection().execute(changed.values(**values))


def _waiting(session: Session, team_id: str) -> list[tuple[int, TicketsShown]]:
    found = select(col(OutboxRow.id), col(OutboxRow.kind), col(OutboxRow.body)).where(
        col(OutboxRow.team_id) == team_id,
        col(OutboxRow.state) == OPEN,
        col(OutboxRow.kind) == TicketsShown.__name__,
    )
    read = ((row, decode_message(kind, body)) for row, kind, body in session.connection().execute(found))
    return [(row, message) for row, message in read if row is not None and isinstance(message, TicketsShown)]


def _put(session: Session, row: int, message: TicketsShown) -> None:
    kind, body = encode(message)
    _amend(session, row, kind=kind, body=body, choices=encode_rows(rows_of(message)))


def _hanging(session: Session, team_id: str) -> list[tuple[Screen, TicketsShown]]:
    """What hangs: the newest at each message."""
    named = select(col(ScreenRow.token)).where(
        col(ScreenRow.team_id) == team_id,
        col(ScreenRow.kind) == TicketsShown.__name__,
        col(ScreenRow.open),
    )
    tokens = session.connection().execute(named.order_by(col(ScreenRow.id))).scalars().all()
    found = (find_screen(session, token) for token in tokens)
    return [(each, each.message) for each in found if each and isinstance(each.message, TicketsShown)]


def _hang(session: Session, screen: Screen, message: TicketsShown, now: datetime) -> None:
    where = (screen.person, screen.chat, None)
    new = store_screen(session, where, screen.topic, message, rows_of(message), now, team=screen.team)
    bind_message(session, new, screen.message_id or 0)
    mark_behind(session, new)
