"""What only a prescriber can do happens at home by the patient's report: "I asked ... on ..., who said ...".

It is kept as reported by the patient: who said it, on which day, what, and when that was told to the bot.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.order import PlanDraft, Signature
from domain.plan import Step


class Word(StrEnum):
    """What the prescriber said, in the choice of words offered."""

    GO_ON = "go_on"
    START_AGAIN = "start_again"
    END = "end"
    NEW_PACK = "new_pack"
    """Go on, with the new pack."""
    GO_UP = "go_up"
    STAY = "stay"
    NEW_PLAN = "new_plan"


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the patient: who said it, on which day, what, and when it was told (aware UTC)."""

    by: str
    said_on: date
    word: Word
    at: datetime
    step: int | None = None
    """Of "start again": at this step of the plan, counted from 0; None: at the first."""


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A new plan on its way: the day it was given, the care day it is asked for, and its steps once typed."""

    said_on: date
    asked_on: date
    steps: tuple[Step, ...] = ()
    read_at: datetime | None = None
    """When these steps were typed (aware UTC)."""
    reminded: tuple[datetime, ...] = ()
    """When it was asked about since (aware UTC)."""
    by: Signature | None = None
    """Who of the care team put it before the patient; None: the patient reports it."""
    draft: PlanDraft | None = None
    """Of the team's: what it changes beside the steps."""
