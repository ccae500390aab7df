"""Letters between patients and their teams: the one table in which words of one person wait for another."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.instants import Instant


class LetterRow(SQLModel, table=True):
    """A letter: the words, who wrote them, and what became of them. Deleted with the case.

    Neither team nor persons are references: a copy of a diary comes back where there is no such team.
    """

    __tablename__: ClassVar[str] = "letter"
    __table_args__ = (
        # One draft of each writer for each patient; and was this very message sent before?
        Index("ix_letter_case", "case_id", "from_person"),
        # An own message was edited: is it a letter?
        Index("ix_letter_message", "from_person", "message"),
    )

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="case.id")
    team_id: str
    from_person: int
    to_team: bool
    name: str
    """Who of the team wrote it, as they were named then; empty: the patient did."""
    at: datetime = Field(sa_type=Instant)
    body: str
    message: int | None = None
    """The writer's own message: editing it mends the letter while it has not left."""
    sent_at: datetime | None = Field(default=None, sa_type=Instant)
    """When it was sent (it leaves a little later); None: it waits for its second yes, or was taken back."""
    delivered_at: datetime | None = Field(default=None, sa_type=Instant)
    lost: bool = False
    """The chat was closed to us when it was to be delivered."""
    read_at: datetime | None = Field(default=None, sa_type=Instant)
    read_by: int | None = None
    read_name: str | None = None
