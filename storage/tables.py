"""All rows, their checks and indexes. Row types never leave this package.

Every index says which question it answers: an index nobody asks for slows every write.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.instants import Instant

SQLModel.metadata.naming_convention = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
).naming_convention

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


def _where(condition: str) -> dict[str, Any]:
    """A partial index, on either engine."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


class PersonRow(SQLModel, table=True):
    """Who may be written to: an account and the chat bound to it."""

    __tablename__: ClassVar[str] = "person"

    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int = Field(unique=True, sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    language: str
    reachable: bool = True


class CaseRow(SQLModel, table=True):
    """A case: where it stands, when it next has something to do, and its folded state."""

    __tablename__: ClassVar[str] = "case"
    __table_args__ = (
        CheckConstraint("version >= 0", name="version"),
        # The tick asks every few seconds: who is due? Cases that wait for nothing are not in it.
        Index("ix_case_due", "next_wake_at", **_where("next_wake_at IS NOT NULL")),
    )

    id: str = Field(primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)  # every message begins with: whose case?
    opened_at: datetime = Field(sa_type=Instant)
    stage: str
    version: int
    next_wake_at: datetime | None = Field(default=None, sa_type=Instant)
    snapshot: str
    snapshot_schema: str


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


class OutboxRow(SQLModel, table=True):
    """Something the bot has decided to say to one person, until it is known what became of it."""

    __tablename__: ClassVar[str] = "outbox"
    __table_args__ = (
        CheckConstraint(_one_of("state", STATES), name="state"),
        CheckConstraint("(state = 'sending') = (run IS NOT NULL)", name="run"),
        CheckConstraint("gravity BETWEEN 0 AND 3", name="gravity"),
        CheckConstraint("repeat >= 0 AND attempts >= 0", name="counts"),
        # Saying a thing twice is impossible, and one person's key never blocks another's.
        UniqueConstraint("person_id", "key"),
        # Claim: gravest, then oldest, over everybody; and per person: is there a graver or older one?
        Index("ix_outbox_open", "gravity", "id", **_where("state = 'open'")),
        Index("ix_outbox_person_open", "person_id", "gravity", "id", **_where("state = 'open'")),
        # Claim and take-over: what is in flight, and to whom?
        Index("ix_outbox_sending", "person_id", **_where("state = 'sending'")),
        # The loop that delivers: when may the next one leave?
        Index("ix_outbox_next", "not_before", **_where("state = 'open'")),
        # Expiry: which open rows are past their time?
        Index("ix_outbox_expiring", "expires_at", **_where("state = 'open'")),
        # Tidying: what was settled long ago?
        Index("ix_outbox_settled", "due_at", **_where(SETTLED)),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str
    person_id: int = Field(foreign_key="person.id")
    case_id: str = Field(foreign_key="case.id")
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
        # Typed words, and closing a topic: which messages of this person still have live buttons?
        Index("ix_screen_open", "person_id", "id", **_where("open")),
        # A reply, a reaction: what hangs at this message?
        Index("ix_screen_message", "person_id", "message_id"),
        # Tidying: which dead ones are old?
        Index("ix_screen_dead", "made_at", **_where(DEAD)),
    )

    id: int | None = Field(default=None, primary_key=True)
    token: str = Field(unique=True)  # a tap brings nothing else
    person_id: int = Field(foreign_key="person.id")
    chat_id: int = Field(sa_type=BigInteger)
    case_id: str = Field(foreign_key="case.id")
    topic: str
    kind: str
    body: str
    choices: str
    made_at: datetime = Field(sa_type=Instant)
    message_id: int | None = None
    open: bool = True


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


class InviteRow(SQLModel, table=True):
    """An invitation: only the hash of its secret is kept."""

    __tablename__: ClassVar[str] = "invite"

    hash: str = Field(primary_key=True)
    made_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)
    body: str


class InviteTryRow(SQLModel, table=True):
    """One try at an invitation by one account: five an hour."""

    __tablename__: ClassVar[str] = "invite_try"
    __table_args__ = (
        Index("ix_invite_try_telegram_id_at", "telegram_id", "at"),
    )  # how many in the last hour?

    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=Instant)


class HeartRow(SQLModel, table=True):
    """One row: when Telegram was last heard. An outage runs from there to the next time."""

    __tablename__: ClassVar[str] = "heart"
    __table_args__ = (CheckConstraint("id = 1", name="one"),)

    id: int = Field(default=1, primary_key=True)
    last_good_poll_at: datetime = Field(sa_type=Instant)


class HaltRow(SQLModel, table=True):
    """One row while delivery is stopped because chat after chat was lost: none while all is well."""

    __tablename__: ClassVar[str] = "halt"
    __table_args__ = (CheckConstraint("id = 1", name="one"),)

    id: int = Field(default=1, primary_key=True)
    at: datetime = Field(sa_type=Instant)


class RatingRow(SQLModel, table=True):
    """The pain of a care day that counts now, in half points."""

    __tablename__: ClassVar[str] = "rating"
    __table_args__ = (CheckConstraint("halves BETWEEN 0 AND 20", name="halves"),)

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    care_day: date = Field(primary_key=True)
    halves: int
    at: datetime = Field(sa_type=Instant)
    on_time: bool


class PainNowRow(SQLModel, table=True):
    """A number outside the check-in: pain at one moment, in half points."""

    __tablename__: ClassVar[str] = "pain_now"
    __table_args__ = (CheckConstraint("halves BETWEEN 0 AND 20", name="halves"),)

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    at: datetime = Field(sa_type=Instant, primary_key=True)
    care_day: date
    halves: int


class IntakeRow(SQLModel, table=True):
    """What became of the dose of a care day, as it counts now."""

    __tablename__: ClassVar[str] = "intake"
    __table_args__ = (CheckConstraint(_one_of("outcome", ("taken", "missed", "not_known")), name="outcome"),)

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    care_day: date = Field(primary_key=True)
    outcome: str
    taken_at: datetime | None = Field(default=None, sa_type=Instant)
    reason: str | None = None


class PinnedRow(SQLModel, table=True):
    """The line pinned at the top of a person's chat, and when it is to be looked at again."""

    __tablename__: ClassVar[str] = "pinned"
    # The tick asks every few seconds: which line is to be looked at?
    __table_args__ = (Index("ix_pinned_due", "due_at", **_where("due_at IS NOT NULL")),)

    person_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    shown: str | None = None
    fixed: bool = False
    due_at: datetime | None = Field(default=None, sa_type=Instant)


class PegRow(SQLModel, table=True):
    """An item of the weekly PEG as it counts now, in points, by the care day of its round."""

    __tablename__: ClassVar[str] = "peg"
    __table_args__ = (CheckConstraint("score BETWEEN 0 AND 10", name="score"),)

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    care_day: date = Field(primary_key=True)
    item: str = Field(primary_key=True)
    score: int


class OverallRow(SQLModel, table=True):
    """The overall answer (PGIC, 1-7) of a care day as it counts now."""

    __tablename__: ClassVar[str] = "overall"
    __table_args__ = (CheckConstraint("score BETWEEN 1 AND 7", name="score"),)

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    care_day: date = Field(primary_key=True)
    score: int


class MarkRow(SQLModel, table=True):
    """An own mark of a care day that holds now."""

    __tablename__: ClassVar[str] = "mark"

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    care_day: date = Field(primary_key=True)
    mark: str = Field(primary_key=True)


class EffectRow(SQLModel, table=True):
    """A side effect from its report until it was closed."""

    __tablename__: ClassVar[str] = "effect"

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    number: int = Field(primary_key=True)
    effect: str
    grade: int | None = None
    since: date
    closed: date | None = None


class EpisodeRow(SQLModel, table=True):
    """One alert to the patient, from the day it opened to the day it was closed."""

    __tablename__: ClassVar[str] = "episode"

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    number: int = Field(primary_key=True)
    kind: str
    opened: date
    closed: date | None = None
