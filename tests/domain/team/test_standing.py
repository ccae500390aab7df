"""How a patient stands, for lists of patients."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.case import Case, Intake, Outcome, Slot
from domain.case.careday import CareDay, Rating, Silence
from domain.team.standing import standing
from tests.domain.team.teams import NOW

DAY = date(2027, 7, 8)


def asked(day: date, rating: Rating | None = None, intake: Intake | None = None) -> CareDay:
    """Return a care day on whose evening the pain was asked about."""
    return CareDay(day, asked=1, pain_asked=True, rating=rating, intake=intake)


def test_who_was_never_asked_stands_nowhere() -> None:
    """Nothing asked, nothing answered."""
    found = standing(Case("ana", 5))
    assert (found.asked_on, found.answered, found.answered_at) == (None, False, None)


def test_a_rating_or_a_dose_of_the_day_is_an_answer() -> None:
    """Also the morning's dose. Mutant: only the rating counts."""
    rating = Rating(12, NOW - timedelta(days=1))
    earlier = asked(DAY - timedelta(days=1), rating=rating)
    silent = Case("ana", 5, days=(earlier, asked(DAY)), silence=Silence(1, DAY))
    found = standing(silent)
    assert (found.asked_on, found.answered, found.answered_at) == (DAY, False, rating.at)
    assert (found.unanswered, found.silent_since) == (1, DAY)
    dose = Intake(Outcome.TAKEN, NOW)
    morning = CareDay(DAY, slot=Slot.MORNING, intake=dose)
    for case in (
        replace(silent, days=(earlier, asked(DAY, intake=dose))),
        replace(silent, mornings=(morning,)),
    ):
        assert standing(case).answered
        assert standing(case).answered_at == NOW
