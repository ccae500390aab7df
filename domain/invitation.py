"""What an invitation brings along: as much of the plan as the prescriber's side already knows."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.dose import Preparation
from domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Invitation:
    """Plan, preparation and prescriber; what is None is asked of the patient during enrolment."""

    plan: Plan | None = None
    preparation: Preparation | None = None
    prescriber: Prescriber | None = None
    case_id: str | None = None
    """The diary that comes to the account of whoever brings the invitation; None: a new one begins."""
