"""What follows from a case's log and is asked about beyond the days a case holds: it can be made anew."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from storage.instants import Instant
from storage.tables.columns import one_of


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
    __table_args__ = (CheckConstraint(one_of("outcome", ("taken", "missed", "not_known")), name="outcome"),)

    case_id: str = Field(foreign_key="case.id", primary_key=True)
    care_day: date = Field(primary_key=True)
    outcome: str
    taken_at: datetime | None = Field(default=None, sa_type=Instant)
    reason: str | None = None
    part: bool = False
    """Of one taken: in part."""


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
