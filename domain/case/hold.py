"""Holds: why dose prompts are off, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class HoldCause(StrEnum):
    """Why dose prompts are on hold."""

    SCREENING = "screening"
    OPIOID = "opioid"
    OPERATION = "operation"
    HOSPITAL = "hospital"
    PREGNANCY = "pregnancy"
    LABEL = "label"
    GAP = "gap"
    RAN_OUT = "ran_out"
    RED_FLAG = "red_flag"
    EXTRA_DOSE = "extra_dose"
    PLAN_DOUBT = "plan_doubt"
    PLAN_LOOK = "plan_look"
    """The patient typed the plan: a prescriber of the care team has still to look at it."""
    PRESCRIBER = "prescriber"
    TOLD_TO_WAIT = "told_to_wait"
    """The prescriber, or another clinician, said to wait with it: as the patient tells it."""
    PAUSE = "pause"
    """After a pause, until the short health form is answered: it ends without the prescriber."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Dose prompts are off since then, until the prescriber's answer (at home: as the patient reports it)."""

    number: int
    cause: HoldCause
    since: datetime
    day: date
    about: date | None = None
    """The care day of two doses: it may lie before the day on which they are told of."""
