"""The case: everything needed to decide about one patient, as plain values."""

from __future__ import annotations

from domain.case.aftercare import Aftercare, Week
from domain.case.asking import AskedFor, Wanted
from domain.case.careday import CareDay, Intake, Opening, Outcome, Rating, Reason, Silence, Slot, StepCount
from domain.case.episode import Alerting, Episode, EpisodeKind, OpenEffect
from domain.case.hold import Hold, HoldCause
from domain.case.pause import Pause
from domain.case.said import SAID_KEPT, LastSaid, PackBefore, StepBefore
from domain.case.stepping import Stepping
from domain.case.supply import Supply
from domain.case.weekly import Item, Weekly
from domain.case.whole import DAYS_KEPT, Case, Prescriber, Stage

__all__ = [
    "DAYS_KEPT",
    "SAID_KEPT",
    "Aftercare",
    "Alerting",
    "AskedFor",
    "CareDay",
    "Case",
    "Episode",
    "EpisodeKind",
    "Hold",
    "HoldCause",
    "Intake",
    "Item",
    "LastSaid",
    "OpenEffect",
    "Opening",
    "Outcome",
    "PackBefore",
    "Pause",
    "Prescriber",
    "Rating",
    "Reason",
    "Silence",
    "Slot",
    "Stage",
    "StepBefore",
    "StepCount",
    "Stepping",
    "Supply",
    "Wanted",
    "Week",
    "Weekly",
]
