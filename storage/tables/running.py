"""What the process itself remembers: updates, dead letters, its last word from Telegram."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint
from sqlmodel import Field, SQLModel

from storage.instants import Instant


class UpdateRow(SQLModel, table=True):
    """An update that was worked on, whether it was answered, and which screen is the answer."""

    __tablename__: ClassVar[str] = "update_seen"

    update_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=Instant, index=True)  # what is old is forgotten
    chat: int | None = Field(default=None, sa_type=BigInteger)
    answered: bool = False
    token: str | None = None


class DeadLetterRow(SQLModel, table=True):
    """An update that could not be worked on: which, and what kind of error. Never its text."""

    __tablename__: ClassVar[str] = "dead_letter"

    id: int | None = Field(default=None, primary_key=True)
    update_id: int = Field(sa_type=BigInteger)
    kind: str
    error: str
    at: datetime = Field(sa_type=Instant)


class HeartRow(SQLModel, table=True):
    """One row: when Telegram was last heard. An outage runs from there to the next time."""

    __tablename__: ClassVar[str] = "heart"
    __table_args__ = (CheckConstraint("id = 1", name="one"),)

    id: int = Field(default=1, primary_key=True)
    last_good_poll_at: datetime = Field(sa_type=Instant)


class OutageRow(SQLModel, table=True):
    """When Telegram was not heard: teams are told in their digest."""

    __tablename__: ClassVar[str] = "outage"

    since: datetime = Field(sa_type=Instant, primary_key=True)
    until: datetime = Field(sa_type=Instant)


class HaltRow(SQLModel, table=True):
    """One row while delivery is stopped because chat after chat was lost: none while all is well."""

    __tablename__: ClassVar[str] = "halt"
    __table_args__ = (CheckConstraint("id = 1", name="one"),)

    id: int = Field(default=1, primary_key=True)
    at: datetime = Field(sa_type=Instant)
