"""How a patient stands, as lists need it: kept beside the case, so that a thousand are read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Case, Intake, Outcome, Slot, Stage
from domain.team.reasons import Reason, reasons

DAYS_TOLD = 3
"""The digest asks of the evening before; a morning that was asked since then is a day of its own."""


@dataclass(frozen=True, slots=True)
class AskedDay:
    """A care day on which anything was asked, and whether any of it was answered."""

    day: date
    answered: bool


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
    reasons: tuple[Reason, ...] = ()
    """What is open, gravest first."""
    asked: tuple[AskedDay, ...] = ()
    """The last days on which anything was asked, newest first."""
    on_hold: bool = False

    def on(self, day: date) -> AskedDay | None:
        """Return what was asked on a care day; None: nothing."""
        return next((each for each in self.asked if each.day == day), None)


def standing(case: Case) -> Standing:
    """Return how this case stands."""
    asked = _asked(case)
    last = asked[0] if asked else None
    answers = [
        each.at
        for day in (*case.days, *case.mornings)
        for each in (day.rating, day.intake if _said(day.intake) else None)
        if each is not None
    ]
    return Standing(
        case.id,
        case.stage,
        case.reachable,
        case.silence.unanswered,
        case.silence.since,
        last.day if last is not None else None,
        last.answered if last is not None else False,
        max(answers, default=None),
        reasons(case),
        asked,
        case.on_hold,
    )


def _asked(case: Case) -> tuple[AskedDay, ...]:
    """The last days that were asked about: by the evening, by its pain, or by the morning's dose."""
    days = {day.day for day in (*case.days, *case.mornings) if day.asked or day.pain_asked}
    return tuple(AskedDay(day, _answered(case, day)) for day in sorted(days, reverse=True)[:DAYS_TOLD])


def _answered(case: Case, day: date) -> bool:
    own = (case.day(day), case.day(day, Slot.MORNING))
    return any(each.rating is not None or _said(each.intake) for each in own)


def _said(intake: Intake | None) -> bool:
    """Whether the patient said what became of it: *not known* is what nobody said."""
    return intake is not None and intake.outcome is not Outcome.NOT_KNOWN
