"""How a patient stands, as lists need it: kept beside the case, so that a thousand are read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Case, Slot, Stage


@dataclass(frozen=True, slots=True)
class Standing:
    """What of a case a list of patients shows."""

    case_id: str
    stage: Stage
    reachable: bool
    unanswered: int
    """Prompts without an answer in a row, up to now."""
    silent_since: date | None
    asked_on: date | None = None
    """The last care day on which anything was asked."""
    answered: bool = False
    """Whether anything of that day was answered."""
    answered_at: datetime | None = None
    """When the patient last rated pain or said what became of a dose."""


def standing(case: Case) -> Standing:
    """Return how this case stands."""
    asked = next((day for day in reversed(case.days) if day.asked or day.pain_asked), None)
    morning = case.day(asked.day, Slot.MORNING) if asked is not None else None
    answers = [
        each.at
        for day in (*case.days, *case.mornings)
        for each in (day.rating, day.intake)
        if each is not None
    ]
    same = [day for day in (asked, morning) if day is not None]
    return Standing(
        case.id,
        case.stage,
        case.reachable,
        case.silence.unanswered,
        case.silence.since,
        asked.day if asked is not None else None,
        any(day.rating is not None or day.intake is not None for day in same),
        max(answers, default=None),
    )
