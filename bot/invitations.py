"""Invitations for the command line: made by whoever holds the database, shown as a link and a QR code."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import TypeAdapter

from bot.caring import Caring, care_of
from bot.custody import NotDone, chosen
from domain.invitation import Invitation
from domain.moments import Clock
from storage.engine import Session, Storage
from storage.invites import create_invite
from storage.new_account import can_move

SECRET_BYTES = 16
"""128 random bits: 22 characters, of the 64 that Telegram takes after `?start=`."""

BODY = TypeAdapter(Invitation)
CARING = TypeAdapter(Caring | None)


@dataclass(frozen=True, slots=True)
class Made:
    """A fresh invitation: its secret, and when it ends (aware UTC)."""

    secret: str
    until: datetime


async def invite(
    storage: Storage, clock: Clock, invitation: Invitation, caring: Caring | None = None
) -> Made:
    """Keep an invitation and return its secret, which is kept nowhere else.

    Raises NotDone for a diary that is not there, or that moves nowhere, and for a team that there is not.
    """
    return await storage.write(lambda session: make(session, invitation, caring, clock.now()))


def link(bot_name: str, secret: str) -> str:
    """Return what the invited person opens."""
    return f"https://t.me/{bot_name}?start={secret}"


def make(session: Session, invitation: Invitation, caring: Caring | None, now: datetime) -> Made:
    """Do the same in a transaction that is open."""
    if invitation.case_id is not None:
        _check(session, invitation.case_id)
    if caring is not None:
        invitation = replace(invitation, care=care_of(session, caring))
    secret = secrets.token_urlsafe(SECRET_BYTES)
    return Made(secret, create_invite(session, secret, invitation, now))


def _check(session: Session, case_id: str) -> None:
    """A diary moves only while its consent stands."""
    if not can_move(session, chosen(session, case_id)):
        raise NotDone("Nobody agreed to this diary, or the yes was taken back: invite the person anew.")
