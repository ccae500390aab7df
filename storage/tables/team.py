"""Care teams: their log, who is in one, what cases tell them, and how their patients stand."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from storage.instants import Instant
from storage.tables.columns import where


class TeamRow(SQLModel, table=True):
    """A team: how far its log goes, when it next has something to do, and its folded state."""

    __tablename__: ClassVar[str] = "team"
    __table_args__ = (
        CheckConstraint("version >= 0", name="version"),
        # The tick asks every few seconds: which team is due?
        Index("ix_team_due", "next_wake_at", **where("next_wake_at IS NOT NULL")),
    )

    id: str = Field(primary_key=True)
    opened_at: datetime = Field(sa_type=Instant)
    version: int
    next_wake_at: datetime | None = Field(default=None, sa_type=Instant)
    snapshot: str
    """The folded state: a cache of its facts."""
    folded_by: str
    """The version of the domain that folded it: another one folds anew."""


class TeamFactRow(SQLModel, table=True):
    """One recorded fact about a team. It names patients by the number of their case alone."""

    __tablename__: ClassVar[str] = "team_fact"
    __table_args__ = (CheckConstraint("seq >= 1", name="seq"),)

    team_id: str = Field(
        foreign_key="team.id", primary_key=True
    )  # the key answers: this team's log, in order
    seq: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Instant)
    actor: str
    kind: str
    body: str


class MembershipRow(SQLModel, table=True):
    """Which team an account, or a group, belongs to; one at most."""

    __tablename__: ClassVar[str] = "membership"

    person_id: int = Field(foreign_key="person.id", primary_key=True)  # every message: is it a member's?
    team_id: str = Field(foreign_key="team.id")


class InboxRow(SQLModel, table=True):
    """What a case tells its team, written with the facts it follows from; gone when the team has heard."""

    __tablename__: ClassVar[str] = "inbox"

    id: int | None = Field(default=None, primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)  # what has this team still to hear?
    at: datetime = Field(sa_type=Instant)
    kind: str
    body: str


class StandingRow(SQLModel, table=True):
    """How a patient stands, as lists of patients show it: written whenever the case changes."""

    __tablename__: ClassVar[str] = "standing"

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)  # the digest: all patients of this team
    body: str
