"""What a member does about a patient's plan. What changes it asks first: `sure` is the second tap."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.team.base import AboutCase
from domain.order import Closing, PlanDraft
from domain.report import Word


@dataclass(frozen=True, slots=True)
class ShowOrders(AboutCase):
    """What can be done about this patient's plan."""


@dataclass(frozen=True, slots=True)
class HoldDoses(AboutCase):
    """*Hold*: dose prompts off, at once."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class ShowHolds(AboutCase):
    """*Answer the hold*: what is on hold, and what may be said to it."""


@dataclass(frozen=True, slots=True)
class AnswerHolds(AboutCase):
    """The prescriber's word about these holds; who does not prescribe names whose word it is."""

    holds: tuple[int, ...]
    word: Word
    step: int | None = None
    on_word_of: int | None = None
    """The prescriber, by our number of the account; None: who taps says it."""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class AnswerStep(AboutCase):
    """The prescriber's word about the step that waits."""

    step: int
    word: Word
    sure: bool = False


@dataclass(frozen=True, slots=True)
class StepPatientBack(AboutCase):
    """*Step back*, as the plan allows."""

    step: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class StopPatient(AboutCase):
    """*Stop the course*."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class AskTeamPlan(AboutCase):
    """*New plan*: it is typed in reply."""


@dataclass(frozen=True, slots=True)
class TypeTeamPlan(AboutCase):
    """A new plan as it was typed: "1.5 mg x 14, 3 mg x 14, 4.5 mg"."""

    text: str


@dataclass(frozen=True, slots=True)
class PreviewPlan(AboutCase):
    """The plan beside the one that runs, with dates; another mode of stepping up was chosen."""

    draft: PlanDraft


@dataclass(frozen=True, slots=True)
class PutPlan(AboutCase):
    """*Put it to the patient*. `high`: the other yes to more than 6 mg a day."""

    draft: PlanDraft
    proposed_by: int | None = None
    sure: bool = False
    high: bool = False


@dataclass(frozen=True, slots=True)
class ProposePlan(AboutCase):
    """*Propose it*: to the prescriber, who puts it to the patient or not."""

    draft: PlanDraft


@dataclass(frozen=True, slots=True)
class DropProposal(AboutCase):
    """The prescriber says no to a proposal."""

    proposed_by: int


@dataclass(frozen=True, slots=True)
class LookAtPlan(AboutCase):
    """The plan that the patient typed, to be looked at."""


@dataclass(frozen=True, slots=True)
class SettlePlan(AboutCase):
    """*As on the prescription*, or *Not right*."""

    right: bool
    sure: bool = False


@dataclass(frozen=True, slots=True)
class AskReview(AboutCase):
    """*Review note*: it is typed in reply."""


@dataclass(frozen=True, slots=True)
class TypeReview(AboutCase):
    """A review note as it was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class AskClose(AboutCase):
    """*Close*: why?"""


@dataclass(frozen=True, slots=True)
class CloseCase(AboutCase):
    """Close the diary: finished, left, died."""

    why: Closing
    sure: bool = False
