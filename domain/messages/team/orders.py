"""What a member reads about a patient's plan. The patient is a code here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.case import HoldCause
from domain.dose import Dose
from domain.messages.plan_view import CourseStep
from domain.messages.replan import PlanStart
from domain.messages.team.base import TeamMessage
from domain.order import Closing
from domain.plan import Advance
from domain.prescription import Refused
from domain.report import Word


class Act(StrEnum):
    """What is about to be done, or is done."""

    HOLD = "hold"
    ANSWER_HOLD = "answer_hold"
    STEP = "step"
    STEP_BACK = "step_back"
    STOP = "stop"
    PLAN = "plan"
    PLAN_RIGHT = "plan_right"
    PLAN_WRONG = "plan_wrong"
    CLOSE = "close"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class OrdersShown(TeamMessage):
    """What can be done about this patient's plan."""

    code: str
    on_hold: bool


@dataclass(frozen=True, slots=True)
class OrderAsked(TeamMessage):
    """What is about to be done, and what the patient will read: surely?"""

    code: str
    act: Act
    word: Word | None = None
    dose: Dose | None = None
    on_word_of: str | None = None
    why: Closing | None = None


@dataclass(frozen=True, slots=True)
class OrderDone(TeamMessage):
    """It is done: what, and by whom."""

    code: str
    act: Act
    by: str
    word: Word | None = None
    dose: Dose | None = None
    on_word_of: str | None = None
    why: Closing | None = None


@dataclass(frozen=True, slots=True)
class OrderVoid(TeamMessage):
    """Nothing was done: it is no longer so, or the patient has changed something meanwhile."""

    code: str


@dataclass(frozen=True, slots=True)
class ForPrescriber(TeamMessage):
    """This is for the patient's prescriber, or for who stands in; named where there is one."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HoldsShown(TeamMessage):
    """What is on hold since when; what may be said to it is below."""

    code: str
    causes: tuple[HoldCause, ...]
    since: date


@dataclass(frozen=True, slots=True)
class WhoseWord(TeamMessage):
    """Whose word is it? The patient reads the name."""

    code: str


@dataclass(frozen=True, slots=True)
class TeamPlanWanted(TeamMessage):
    """Please type the new plan, in reply."""

    case_id: str
    code: str
    proposes: bool


@dataclass(frozen=True, slots=True)
class TeamPlanRefused(TeamMessage):
    """The typed plan cannot be taken: why, and the piece or dose that it is about."""

    case_id: str
    code: str
    refused: Refused


@dataclass(frozen=True, slots=True)
class TeamPlanShown(TeamMessage):
    """Old and new side by side with dates, before anybody else sees it."""

    code: str
    old: tuple[CourseStep, ...]
    new: tuple[CourseStep, ...]
    start: PlanStart
    advance: Advance
    highest: Dose
    proposed_by: str | None = None


@dataclass(frozen=True, slots=True)
class HighPlanAsked(TeamMessage):
    """A day of the plan holds more than 6 mg: is that what is meant?"""

    code: str
    highest: Dose


@dataclass(frozen=True, slots=True)
class PlanProposed(TeamMessage):
    """To whoever proposes: the prescriber has it."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposalSettled(TeamMessage):
    """To whoever proposed: what became of it."""

    code: str
    by: str
    put: bool


@dataclass(frozen=True, slots=True)
class TypedPlanShown(TeamMessage):
    """The plan that the patient typed from the prescription."""

    code: str
    steps: tuple[CourseStep, ...]


@dataclass(frozen=True, slots=True)
class ReviewWanted(TeamMessage):
    """Please type the review note, in reply."""

    case_id: str
    code: str


@dataclass(frozen=True, slots=True)
class CloseWhy(TeamMessage):
    """Why is the diary closed? What each answer means."""

    code: str
