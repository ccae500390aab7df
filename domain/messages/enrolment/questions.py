"""The questions of enrolment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from domain.dose import CannotMake, Dose
from domain.enrolment import PackForm, Question, Town
from domain.messages.base import Message
from domain.pack import Line
from domain.plan import Daily
from domain.prescription import Refused
from domain.screening import SafetyQuestion


class Hint(StrEnum):
    """Why a question is asked again, or how to answer it; said above it."""

    NOT_READ = "not_read"
    TYPE_IT = "type_it"
    TOWN_UNKNOWN = "town_unknown"
    CLOCKS_DIFFER = "clocks_differ"
    DAY_AHEAD = "day_ahead"
    DAY_LONG_AGO = "day_long_ago"
    DAY_BEFORE_START = "day_before_start"
    DAY_PAST = "day_past"
    DAY_FAR = "day_far"
    OTHER_PACK = "other_pack"
    """One of several packs was read: the label of the other is wanted as well."""
    AND_ALONE = "and_alone"
    """Only the age was said of two questions in one."""
    SETTING_UP = "setting_up"
    """A command of the menu has to wait."""
    TOO_CLOSE = "too_close"
    """Two doses a day were to be taken within a few hours."""
    HOLD_STAYS = "hold_stays"
    """A health answer was corrected to no; the hold that it brought stays."""


@dataclass(frozen=True, slots=True)
class EnrolmentQuestion(Message):
    """The root of the questions: each may say why it is asked again."""

    hint: Hint | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Hello(EnrolmentQuestion):
    """Who invites, to what; the prescriber's name where the invitation has it."""

    prescriber: str | None
    team: str | None = None
    """The team that invites; None: no clinic is connected."""


@dataclass(frozen=True, slots=True)
class Ask(EnrolmentQuestion):
    """A question that needs no values."""

    question: Question
    two: bool = False
    """The plan has two doses a day, and the morning's has its time already."""


@dataclass(frozen=True, slots=True)
class ConsentText(EnrolmentQuestion):
    """What is kept and for how long; `full` is the whole text."""

    consent: int
    full: bool = False
    team: str | None = None
    """The team that may be let in; None: there is none."""


@dataclass(frozen=True, slots=True)
class AskTown(EnrolmentQuestion):
    """Which town; `listed` shows the common zones. The edge offers the location pin beside it."""

    listed: bool = False


@dataclass(frozen=True, slots=True)
class WhichTown(EnrolmentQuestion):
    """Several places have this name."""

    towns: tuple[Town, ...]


@dataclass(frozen=True, slots=True)
class ProveTown(EnrolmentQuestion):
    """What time it is there, to be compared with the phone; the town's name is shown only once."""

    town: str | None
    zone: str
    wall: time
    """The wall time there, now."""


@dataclass(frozen=True, slots=True)
class AskHealth(EnrolmentQuestion):
    """One of the four health questions."""

    question: SafetyQuestion


@dataclass(frozen=True, slots=True)
class AskPrescriberNumber(EnrolmentQuestion):
    """Under which number the named prescriber can be reached."""

    name: str


@dataclass(frozen=True, slots=True)
class PlanRefused(EnrolmentQuestion):
    """The typed plan cannot be taken: why, and the piece or dose that it is about."""

    refused: Refused


@dataclass(frozen=True, slots=True)
class AskPack(EnrolmentQuestion):
    """Strengths, liquid or syringe mark; with the dose of the plan that the last answer could not make."""

    question: Question
    form: PackForm | None
    dose: Dose | None = None
    why: CannotMake | None = None


@dataclass(frozen=True, slots=True)
class PreviewPlan(EnrolmentQuestion):
    """The plan as it is understood; `entered_by`: the prescriber whose invitation brought it."""

    lines: tuple[Line, ...]
    entered_by: str | None


@dataclass(frozen=True, slots=True)
class AskLabel(EnrolmentQuestion):
    """What the label says: of one piece, or of 1 mL."""

    form: PackForm | None


@dataclass(frozen=True, slots=True)
class WhichTime(EnrolmentQuestion):
    """A typed time that may be two wall times: which of them?"""

    early: time
    late: time


@dataclass(frozen=True, slots=True)
class WhichDay(EnrolmentQuestion):
    """A typed date that may be two days: which of them?"""


@dataclass(frozen=True, slots=True)
class AskTogetherAt(EnrolmentQuestion):
    """Whether pain may be asked about with the dose, at this wall time."""

    wall: time


@dataclass(frozen=True, slots=True)
class AskStarted(EnrolmentQuestion):
    """Whether the first dose was taken already; with today's rating (half points), just recorded."""

    halves: int | None


@dataclass(frozen=True, slots=True)
class AskStep(EnrolmentQuestion):
    """At which step somebody is who takes it already."""

    doses: tuple[Dose, ...]
    daily: tuple[Daily, ...] = ()
    """Of each step, where the doses alone do not tell the steps apart: it is asked for by its number."""


@dataclass(frozen=True, slots=True)
class AskStepSince(EnrolmentQuestion):
    """Since when the dose of the step is taken."""

    dose: Dose | None


@dataclass(frozen=True, slots=True)
class AskFirstDay(EnrolmentQuestion):
    """When the first dose shall be; the diary first, for so many days, is offered."""

    diary_days: int
