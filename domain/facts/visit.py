"""Facts about the page for a visit."""

from __future__ import annotations

from dataclasses import dataclass

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class VisitQuestionSet(Fact):
    """What the patient wants to ask at the visit; None: nothing."""

    question: str | None
