"""What is said to people: notices on their way, messages with live buttons, the pinned line."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.instants import Instant
from storage.tables.columns import one_of, where

OPEN = "open"
SENDING = "sending"
DELIVERED = "delivered"
EXPIRED = "expired"
WITHDRAWN = "withdrawn"
UNSURE = "unsure"
UNDELIVERABLE = "undeliverable"
STATES = (OPEN, SENDING, DELIVERED, EXPIRED, WITHDRAWN, UNSURE, UNDELIVERABLE)

SETTLED = "state NOT IN ('open', 'sending')"
"""Rows of the outbox that nothing more becomes of; SQLite uses their index for these very words."""

DEAD = "(NOT open OR choices = '[]')"
"""Screens without a live button, in the same way."""

READ_BY_SOMEBODY = "case_id IS NOT NULL OR team_id IS NOT NULL"


class OutboxRow(SQLModel, table=True):
    """Something the bot has decided to say to one person, until it is known what became of it."""

    __tablename__: ClassVar[str] = "outbox"
    __table_args__ = (
        CheckConstraint(one_of("state", STATES), name="state"),
        CheckConstraint("(state = 'sending') = (run IS NOT NULL)", name="run"),
        CheckConstraint("gravity BETWEEN 0 AND 3", name="gravity"),
        CheckConstraint("repeat >= 0 AND attempts >= 0", name="counts"),
        CheckConstraint(READ_BY_SOMEBODY, name="whose"),
        # Saying a thing twice is impossible, and one person's key never blocks another's.
        UniqueConstraint("person_id", "key"),
        # Claim: gravest, then oldest, over everybody; and per person: is there a graver or older one?
        Index("ix_outbox_open", "gravity", "id", **where("state = 'open'")),
        Index("ix_outbox_person_open", "person_id", "gravity", "id", **where("state = 'open'")),
        # Claim and take-over: what is in flight, and to whom?
        Index("ix_outbox_sending", "person_id", **where("state = 'sending'")),
        # The loop that delivers: when may the next one leave?
        Index("ix_outbox_next", "not_before", **where("state = 'open'")),
        # Expiry: which open rows are past their time?
        Index("ix_outbox_expiring", "expires_at", **where("state = 'open'")),
        # Tidying: what was settled long ago?
        Index("ix_outbox_settled", "due_at", **where(SETTLED)),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str
    person_id: int = Field(foreign_key="person.id")
    case_id: str | None = Field(default=None, foreign_key="case.id")
    """Whose case it is, or which case a team is told of."""
    team_id: str | None = Field(default=None, foreign_key="team.id")
    """The team that reads it; None: the patient does."""
    topic: str
    kind: str
    body: str
    choices: str
    due_at: datetime = Field(sa_type=Instant)
    not_before: datetime = Field(sa_type=Instant)
    """When it may next be tried: its due time at first, later after a back-off."""
    expires_at: datetime | None = Field(default=None, sa_type=Instant)
    when_unsure: str
    gravity: int
    silent: bool
    state: str = OPEN
    recalled: bool = False
    """Withdrawn while it was in flight: it may arrive, but it is not sent again."""
    run: str | None = None
    attempts: int = 0
    repeat: int = 0
    token: str | None = None
    message_id: int | None = None
    sent_at: datetime | None = Field(default=None, sa_type=Instant)


class ScreenRow(SQLModel, table=True):
    """What one message of the bot shows, and the command behind each of its buttons."""

    __tablename__: ClassVar[str] = "screen"
    __table_args__ = (
        CheckConstraint(READ_BY_SOMEBODY, name="whose"),
        # Typed words, and closing a topic: which messages of this person still have live buttons?
        Index("ix_screen_open", "person_id", "id", **where("open")),
        # A reply, a reaction: what hangs at this message?
        Index("ix_screen_message", "person_id", "message_id"),
        # Tidying: which dead ones are old?
        Index("ix_screen_dead", "made_at", **where(DEAD)),
        # Every copy of what a team reads about one thing.
        Index("ix_screen_team", "team_id", "topic", **where("team_id IS NOT NULL")),
        # Which messages still show what the clock has changed?
        Index("ix_screen_behind", "id", **where("behind")),
    )

    id: int | None = Field(default=None, primary_key=True)
    token: str = Field(unique=True)  # a tap brings nothing else
    person_id: int = Field(foreign_key="person.id")
    chat_id: int = Field(sa_type=BigInteger)
    case_id: str | None = Field(default=None, foreign_key="case.id")
    """Whose case it is, or which case a team is told of."""
    team_id: str | None = Field(default=None, foreign_key="team.id")
    """The team that reads it; None: the patient does."""
    topic: str
    kind: str
    body: str
    choices: str
    made_at: datetime = Field(sa_type=Instant)
    message_id: int | None = None
    open: bool = True
    behind: bool | None = None  # its message still shows what it was before a wake


class PinnedRow(SQLModel, table=True):
    """The line pinned at the top of a person's chat, and when it is to be looked at again."""

    __tablename__: ClassVar[str] = "pinned"
    # The tick asks every few seconds: which line is to be looked at?
    __table_args__ = (Index("ix_pinned_due", "due_at", **where("due_at IS NOT NULL")),)

    person_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    shown: str | None = None
    fixed: bool = False
    due_at: datetime | None = Field(default=None, sa_type=Instant)


class FleetingRow(SQLModel, table=True):
    """A message to a team that is to be deleted. It names neither case nor person: an erasure leaves it."""

    __tablename__: ClassVar[str] = "fleeting"

    chat_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    message_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    delete_at: datetime = Field(sa_type=Instant, index=True)  # the tick asks: what is due?
