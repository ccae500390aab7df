"""Erasing: what a person was told is not kept is not kept."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import true
from sqlmodel import Session, SQLModel, col, delete, select, update

from storage.audit import AUDIT, forget_case
from storage.fleeting import let_go_case
from storage.merging import forget_in_merged
from storage.tables import (
    CaseRow,
    EffectRow,
    EpisodeRow,
    FactRow,
    IntakeRow,
    InviteTryRow,
    LetterRow,
    MarkRow,
    MembershipRow,
    OutboxRow,
    OverallRow,
    PainNowRow,
    PegRow,
    PersonRow,
    PinnedRow,
    RatingRow,
    ScreenRow,
    UpdateRow,
)

ABOUT_A_CASE = (
    OutboxRow,
    ScreenRow,
    RatingRow,
    PainNowRow,
    IntakeRow,
    EffectRow,
    EpisodeRow,
    OverallRow,
    MarkRow,
    PegRow,
    LetterRow,
)

DELETABLE = timedelta(hours=48)
"""How old a message may be that a bot takes out of a chat: Telegram's own limit."""

RECEIPT_BYTES = 4
"""A number to speak of on the telephone. It names nobody, and is kept nowhere but in the log."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """A person's data are gone: the number of the receipt, and the messages that may go from the chat."""

    receipt: str
    messages: tuple[int, ...]
    pinned: int | None = None
    """The message that carries the pinned line, however old it is."""


def erase_before(session: Session, case_id: str, seq: int) -> None:
    """Delete what was recorded about a case before this fact, and all messages of it; who it was stays.

    The bytes are overwritten in the file (secure_delete), and in its journal when that is next emptied.
    """
    let_go_case(session, case_id)
    session.exec(delete(FactRow).where(col(FactRow.case_id) == case_id, col(FactRow.seq) < seq))
    for table in ABOUT_A_CASE:
        session.exec(delete(table).where(col(table.case_id) == case_id))
    forget_in_merged(session, case_id)
    forget_case(session, case_id)


def erase_person(session: Session, person: int) -> None:
    """Delete everything about a person: every case, every message, the account itself.

    Every table that names a case or a person is emptied of them, also one that is added later. What is left
    is which updates were worked on, without a chat, and of the audit trail its hashes. What the person did
    about others, as a member of a team, stays in the trail of those others: a patient who is in a team as
    well stays in that, with the account and what the team reads.
    """
    session.flush()
    found = session.exec(select(PersonRow).where(PersonRow.id == person)).first()
    if found is None:
        return
    account, chat = found.telegram_id, found.chat_id
    session.expunge(found)
    tokens = select(ScreenRow.token).where(ScreenRow.person_id == person)
    forgotten = update(UpdateRow).values(chat=None, token=None)
    session.exec(forgotten.where((col(UpdateRow.chat) == chat) | col(UpdateRow.token).in_(tokens)))
    session.exec(delete(InviteTryRow).where(col(InviteTryRow.telegram_id) == account))
    cases = select(CaseRow.id).where(CaseRow.person_id == person)
    for case_id in session.exec(cases).all():
        forget_in_merged(session, case_id)
        let_go_case(session, case_id)
        forget_case(session, case_id)
    in_team = session.get(MembershipRow, person) is not None
    connection = session.connection()
    for table in reversed(SQLModel.metadata.sorted_tables):
        if "case_id" in table.c and table is not AUDIT:
            connection.execute(table.delete().where(table.c.case_id.in_(cases)))
        if "person_id" in table.c and not (in_team and "team_id" in table.c and "case_id" not in table.c):
            theirs = table.c.team_id.is_(None) if in_team and "team_id" in table.c else true()
            connection.execute(table.delete().where(table.c.person_id == person, theirs))
    if in_team:
        return
    session.exec(delete(PersonRow).where(col(PersonRow.id) == person))


def prepare_erasure(session: Session, person: int, now: datetime) -> Erasure:
    """Return the receipt of an erasure that follows in this transaction, and what may go from the chat."""
    since = now - DELETABLE
    shown = select(ScreenRow.message_id).where(
        ScreenRow.person_id == person, col(ScreenRow.made_at) > since, col(ScreenRow.message_id).is_not(None)
    )
    sent = select(OutboxRow.message_id).where(
        OutboxRow.person_id == person, col(OutboxRow.sent_at) > since, col(OutboxRow.message_id).is_not(None)
    )
    found = {number for each in (shown, sent) for number in session.exec(each) if number is not None}
    line = select(PinnedRow.message_id).where(PinnedRow.person_id == person)
    pinned = session.exec(line).first()
    return Erasure(secrets.token_hex(RECEIPT_BYTES).upper(), tuple(sorted(found)), pinned)
