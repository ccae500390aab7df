"""Commands to a case that come from its care team: what the prescriber, or a nurse on their word, orders."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command
from domain.order import Closing, PlanDraft, Signature
from domain.report import Word


@dataclass(frozen=True, slots=True)
class Order(Command):
    """Something that somebody of the team does in a patient's diary; the patient reads by whom."""

    by: Signature


@dataclass(frozen=True, slots=True)
class OrderHold(Order):
    """Put dose prompts on hold, at once."""


@dataclass(frozen=True, slots=True)
class OrderWord(Order):
    """The prescriber's answer to these very holds: go on, start again at a step, stay on hold, end."""

    holds: tuple[int, ...]
    word: Word
    step: int | None = None
    """Of "start again": at this step of the plan, counted from 0; None: at the first."""


@dataclass(frozen=True, slots=True)
class OrderStep(Order):
    """The prescriber's answer to the step that waits: it may come, or the patient stays for now."""

    step: int
    word: Word


@dataclass(frozen=True, slots=True)
class OrderStepBack(Order):
    """Go back to this step of the plan, which is the one before the current."""

    step: int


@dataclass(frozen=True, slots=True)
class OrderStop(Order):
    """End the course, at once."""


@dataclass(frozen=True, slots=True)
class OrderPlan(Order):
    """Put a new plan before the patient: it counts from the patient's "I understand" on."""

    draft: PlanDraft


@dataclass(frozen=True, slots=True)
class OrderLook(Order):
    """The prescriber has looked at the plan that the patient typed: as on the prescription, or not right."""

    right: bool


@dataclass(frozen=True, slots=True)
class OrderReview(Order):
    """Keep a note about the review."""

    text: str


@dataclass(frozen=True, slots=True)
class OrderClose(Order):
    """Close the diary: nothing that is queued goes out any more."""

    why: Closing
