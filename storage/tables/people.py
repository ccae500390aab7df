"""Who takes part: accounts and their chats, cases and their log, invitations."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Index
from sqlmodel import Field, SQLModel

from storage.instants import Instant
from storage.tables.columns import where


class PersonRow(SQLModel, table=True):
    """Who may be written to: an account and the chat bound to it."""

    __tablename__: ClassVar[str] = "person"

    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int = Field(unique=True, sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    language: str
    reachable: bool = True


class CaseRow(SQLModel, table=True):
    """A case: where it stands, when it next has something to do, and how far its log goes."""

    __tablename__: ClassVar[str] = "case"
    __table_args__ = (
        CheckConstraint("version >= 0", name="version"),
        # The tick asks every few seconds: who is due? Cases that wait for nothing are not in it.
        Index("ix_case_due", "next_wake_at", **where("next_wake_at IS NOT NULL")),
    )

    id: str = Field(primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)  # every message begins with: whose case?
    opened_at: datetime = Field(sa_type=Instant)
    stage: str
    version: int
    next_wake_at: datetime | None = Field(default=None, sa_type=Instant)
    next_due: str | None = None
    """The first thing of its agenda, worked out when it was written: a wake need not look for it again."""


class SnapshotRow(SQLModel, table=True):
    """The folded state of a case: a cache of its facts, which may be some facts behind, or missing.

    Apart from the case's row, which every wake moves on: with twenty kilobytes in it each of them was a page
    of its own to write.
    """

    __tablename__: ClassVar[str] = "snapshot"

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    body: str
    folded_by: str
    """The version of the domain that folded it: another one folds anew."""


class FactRow(SQLModel, table=True):
    """One recorded fact. Rows are added, never changed: all other tables about a case follow from them."""

    __tablename__: ClassVar[str] = "fact"
    __table_args__ = (CheckConstraint("seq >= 1", name="seq"),)

    case_id: str = Field(
        foreign_key="case.id", primary_key=True
    )  # the key answers: this case's log, in order
    seq: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Instant)
    actor: str
    kind: str
    body: str


class InviteRow(SQLModel, table=True):
    """An invitation: only the hash of its secret is kept."""

    __tablename__: ClassVar[str] = "invite"

    hash: str = Field(primary_key=True)
    made_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)
    body: str
    case_id: str | None = None
    """The diary that moves to whoever brings it; it is deleted with that diary."""


class InviteTryRow(SQLModel, table=True):
    """One try at an invitation by one account: five an hour."""

    __tablename__: ClassVar[str] = "invite_try"
    __table_args__ = (
        Index("ix_invite_try_telegram_id_at", "telegram_id", "at"),
    )  # how many in the last hour?

    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=Instant)
