"""Where the questions before a dose stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.pain import Usual
from domain.report import Report


@dataclass(frozen=True, slots=True)
class Stepping:
    """The step question: what was asked on which care day, and the answers given so far."""

    offered: date | None = None
    """The care day on which the current question was last put."""
    times_offered: int = 0
    form_clean_at: datetime | None = None
    """When the last safety form was answered with all no."""
    label_ok_at: datetime | None = None
    """When the label of the pack in use was last found right."""
    label_for_step: int | None = None
    stayed_until: date | None = None
    """"Stay on this dose": no question before this care day."""
    usual: Usual | None = None
    """What the patient said of the days before the first dose."""
    usual_asked: bool = False
    """Whether that, and the offer of more days, is answered."""
    blocks_clean: int = 0
    """How many of the four safety questions before the first dose are answered with no, in order."""
    blocks_at: datetime | None = None
    looked: date | None = None
    """The care day on which the gate was last looked at."""
    told: tuple[str, ...] = ()
    """The names of the reasons why the step waits, as last told."""
    settled: date | None = None
    """The care day on which the patient said "settled" about this step."""
    go: Report | None = None
    """The prescriber's word about the next step, as the patient reports it."""
    other_doctor: date | None = None
    """When another doctor was said to have changed the plan; None once the prescriber's word is reported."""
    gap_asked: date | None = None
    """The last of the days without a known dose that were asked about."""
