"""Invitations: single use, 72 hours, and only the hash of the secret is kept."""

import hashlib
from datetime import datetime, timedelta

from pydantic import TypeAdapter
from sqlmodel import Session, col, delete, func, select, update

from domain.invitation import Invitation
from storage.tables import InviteRow, InviteTryRow

VALID = timedelta(hours=72)
TRIES = 5
WITHIN = timedelta(hours=1)

_BODY = TypeAdapter(Invitation)


def create_invite(session: Session, secret: str, invitation: Invitation, now: datetime) -> datetime:
    """Keep an invitation under its secret (128 random bits, the caller's) and return when it ends.

    One for a diary that exists is the only one for it: those made before are void.
    """
    until = now + VALID
    body, case_id = _BODY.dump_json(invitation).decode(), invitation.case_id
    if case_id is not None:
        session.exec(delete(InviteRow).where(col(InviteRow.case_id) == case_id))
    row = InviteRow(hash=_hash(secret), made_at=now, expires_at=until, body=body, case_id=case_id)
    session.add(row)
    return until


def redeem_invite(session: Session, secret: str, telegram_id: int, now: datetime) -> Invitation | None:
    """Use an invitation up, or None: wrong, used, expired, or the sixth try within an hour, all alike.

    Redeem, bind the person and open the case in one transaction: it is used up only if they come about.
    """
    if not may_try(session, telegram_id, now):
        return None
    using = (
        update(InviteRow)
        .where(
            col(InviteRow.hash) == _hash(secret),
            col(InviteRow.used_at).is_(None),
            col(InviteRow.expires_at) > now,
        )
        .values(used_at=now)
    )
    if session.exec(using).rowcount != 1:
        return None
    mine = col(InviteRow.hash) == _hash(secret)
    body = session.exec(select(InviteRow.body).where(mine)).one()
    # It is the case's from now on: were it kept here too, it would outlive the case.
    empty = _BODY.dump_json(Invitation()).decode()
    session.exec(update(InviteRow).where(mine).values(body=empty, case_id=None))
    return _BODY.validate_json(body)


def peek_invite(session: Session, secret: str, now: datetime) -> Invitation | None:
    """Return an invitation that can still be used, and leave it so."""
    mine = select(InviteRow.body).where(
        col(InviteRow.hash) == _hash(secret),
        col(InviteRow.used_at).is_(None),
        col(InviteRow.expires_at) > now,
    )
    body = session.exec(mine).first()
    return None if body is None else _BODY.validate_json(body)


def may_try(session: Session, telegram_id: int, now: datetime) -> bool:
    """Count a try of this account, and return whether it is not the sixth within an hour."""
    session.exec(delete(InviteTryRow).where(col(InviteTryRow.at) <= now - WITHIN))
    tries = session.exec(
        select(func.count()).select_from(InviteTryRow).where(InviteTryRow.telegram_id == telegram_id)
    ).one()
    if tries >= TRIES:
        return False
    session.add(InviteTryRow(telegram_id=telegram_id, at=now))
    session.flush()
    return True


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
