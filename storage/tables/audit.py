"""The audit trail: rows that are added and never changed, each holding on to the one before by its hash.

Triggers in the database refuse everything else (migration 0009). A migration that makes one of these tables
anew has to make its triggers anew as well.
"""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from storage.instants import Instant
from storage.tables.columns import where

NONE_BEFORE = "0" * 64
"""What stands in place of a hash before the first entry."""


class AuditRow(SQLModel, table=True):
    """One entry. Of a deleted case only number, moment and hashes stay: the first five columns."""

    __tablename__: ClassVar[str] = "audit"
    __table_args__ = (
        CheckConstraint("seq >= 1", name="seq"),
        # What was looked at of this case, newest first? And what did this team do?
        Index("ix_audit_case_id", "case_id", **where("case_id IS NOT NULL")),
        Index("ix_audit_team_id", "team_id", **where("team_id IS NOT NULL")),
    )

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=Instant)
    before: str
    hash: str
    salted: str
    """Of salt and body. Without the salt nobody finds out by trying which body it was."""
    salt: str | None = None
    body: str | None = None
    case_id: str | None = Field(default=None, foreign_key="case.id")
    team_id: str | None = None


class AuditHeadRow(SQLModel, table=True):
    """One row: how many entries there are, how many of them were emptied, and the hash of the last.

    Without it nobody would miss entries that were cut off at the end.
    """

    __tablename__: ClassVar[str] = "audit_head"
    __table_args__ = (CheckConstraint("id = 1", name="one"),)

    id: int = Field(default=1, primary_key=True)
    count: int
    forgotten: int
    last: str
