"""Messages about what a text wants beside pain, dose and side effects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.case import Prescriber
from domain.dose import Dose
from domain.messages.base import Message
from domain.messages.day import DayRecord
from domain.messages.dosing import AlreadyTaken, MissedRecorded, TakenWhen, WhichDose
from domain.messages.effects import EffectChanged
from domain.messages.holding import CourseOver, HoldStands, HoldTold
from domain.messages.mentions import MentionAsked
from domain.messages.part import CameUpAsked, PartAsked
from domain.messages.plan_view import DoseShown


@dataclass(frozen=True, slots=True)
class StopAsked(Message):
    """Shall the dose reminders end? Nothing has changed yet."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class LabelAsked(Message):
    """Does the label say something else than the plan: so many mg in all?"""

    dose: Dose | None


@dataclass(frozen=True, slots=True)
class DoseAsked(Message):
    """The dose as the plan has it, and whom to ask about it."""

    shown: DoseShown
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class OnlyThePlan(Message):
    """Somebody said another dose: what counts here is the plan, which no word in this chat changes."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class PlanChangeAsked(Message):
    """Somebody changed the plan, the text says: was it the prescriber? Nothing has changed yet."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class CannotSay(Message):
    """Whether something else may be taken: a person knows, and who."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class NobodyKnows(Message):
    """When it gets better, nobody can tell: where the own days stand, and whom to ask."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class VomitedTold(Message):
    """The dose came up again: the prescriber's words for that, or whom to ask. It stays recorded as taken."""

    day: date
    prescriber: Prescriber | None
    words: str | None


@dataclass(frozen=True, slots=True)
class RecordedFirst(Message):
    """What the same text recorded, then what else it brought: exactly one of the others."""

    record: DayRecord
    hold: HoldTold | None = None
    stands: HoldStands | None = None
    missed: MissedRecorded | None = None
    already: AlreadyTaken | None = None
    which: WhichDose | None = None
    mention: MentionAsked | None = None
    over: CourseOver | None = None
    stop: StopAsked | None = None
    label: LabelAsked | None = None
    dose: DoseAsked | None = None
    plan: OnlyThePlan | None = None
    vomited: VomitedTold | None = None
    gone: EffectChanged | None = None
    when: TakenWhen | None = None
    part: PartAsked | None = None
    came_up: CameUpAsked | None = None
    changed: PlanChangeAsked | None = None
    cannot_say: CannotSay | None = None
    nobody_knows: NobodyKnows | None = None
