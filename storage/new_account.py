"""Moving a diary to another account: the old chat gets nothing more, and nothing in it works any more."""

from datetime import datetime

from sqlmodel import Session, col, delete, select, update

from domain.case import Stage
from storage.erase import erase_person
from storage.people import Person, find_person
from storage.pins import mark_pin
from storage.screens import NO_CHOICES
from storage.tables import (
    OPEN,
    SENDING,
    WITHDRAWN,
    CaseRow,
    OutboxRow,
    PersonRow,
    PinnedRow,
    ScreenRow,
    UpdateRow,
)

AT_REST = frozenset({Stage.WITHDRAWN.value, Stage.LEFT.value})
"""Diaries that move nowhere: their consent was taken back, or there never was any."""


def can_move(session: Session, case_id: str) -> bool:
    """Whether there is such a diary, and its consent stands."""
    row = session.get(CaseRow, case_id)
    return row is not None and row.stage not in AT_REST


def move_account(session: Session, case_id: str, account: int, now: datetime) -> int | None:
    """Bind a diary's person to this account and its private chat; return the chat that was left.

    None, and nothing is done: there is no such diary, or the account has one of its own. Somebody who was
    turned away at the door with this account is forgotten.
    """
    row = session.get(CaseRow, case_id)
    if row is None or not can_move(session, case_id):
        return None
    there = find_person(session, account)
    if there is not None and not _was_turned_away(session, there):
        return None
    if there is not None:
        erase_person(session, there.id)
    old = session.exec(select(PersonRow.chat_id).where(PersonRow.id == row.person_id)).one()
    _let_go(session, row.person_id, old)
    bound = update(PersonRow).where(col(PersonRow.id) == row.person_id)
    session.exec(bound.values(telegram_id=account, chat_id=account, reachable=True))
    _take_along(session, row.person_id, account, now)
    mark_pin(session, row.person_id, now)
    return old


def _was_turned_away(session: Session, person: Person) -> bool:
    row = session.get(CaseRow, person.case_id) if person.case_id is not None else None
    return row is None or row.stage == Stage.LEFT.value


def _let_go(session: Session, person: int, chat: int) -> None:
    """Nothing hangs in the old chat any more: its buttons are dead, and its numbers name no message of ours.

    An update from there that Telegram repeats leads to no screen.
    """
    dead = update(ScreenRow).where(col(ScreenRow.person_id) == person)
    session.exec(dead.values(open=False, message_id=None))
    session.exec(update(UpdateRow).where(col(UpdateRow.chat) == chat).values(chat=None, token=None))
    session.exec(update(OutboxRow).where(col(OutboxRow.person_id) == person).values(message_id=None))
    session.exec(delete(PinnedRow).where(col(PinnedRow.person_id) == person))


def _take_along(session: Session, person: int, chat: int, now: datetime) -> None:
    """What is still to be said is said in the new chat, also what was on its way into the old one.

    What waited because the old chat took nothing waits no longer.
    """
    flying = update(OutboxRow).where(col(OutboxRow.person_id) == person, col(OutboxRow.state) == SENDING)
    session.exec(flying.where(col(OutboxRow.recalled)).values(state=WITHDRAWN, run=None))
    session.exec(flying.where(~col(OutboxRow.recalled)).values(state=OPEN, run=None))
    tried = update(OutboxRow).where(col(OutboxRow.person_id) == person, col(OutboxRow.state) == OPEN)
    session.exec(tried.where(col(OutboxRow.attempts) > 0).values(not_before=now))
    waiting = select(OutboxRow.token).where(
        OutboxRow.person_id == person, OutboxRow.state == OPEN, col(OutboxRow.token).is_not(None)
    )
    theirs = update(ScreenRow).where(col(ScreenRow.token).in_(waiting))
    session.exec(theirs.values(chat_id=chat, open=col(ScreenRow.choices) != NO_CHOICES))
