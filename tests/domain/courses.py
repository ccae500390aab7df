"""Ana along her course: her diary days, the day a step is over, her second step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.case import Case, Stage, StepCount, Stepping
from domain.commands.day import RatePain
from domain.commands.dosing import TakeDose
from domain.dose import Dose
from domain.plan import Leg, LegKind
from tests.domain.play import FIRST_DOSE, Play, ana, at


def day(number: int) -> date:
    """Return the care day so many days after the first dose."""
    return FIRST_DOSE + timedelta(days=number)


def lives(play: Play, first: int, last: int, halves: int = 9) -> Play:
    """Answer every evening from one day to another: pain, and the dose where one is due."""
    for n in range(first, last + 1):
        play.passes(at(day(n), "21:00"))
        play.does(RatePain(day(n), halves))
        if play.case.day(day(n)).dose is not None:
            play.does(TakeDose(day(n)))
    return play


def at_step(case: Case | None = None) -> Play:
    """Return Ana's play just before the question hour of the day her first step is over."""
    play = lives(Play(case or ana(), at(FIRST_DOSE, "12:00")), 0, 13)
    play.passes(at(day(14), "17:59"))
    return play


def asked() -> Play:
    """Return Ana's play at 18:00 of that day: the step question has come."""
    play = at_step()
    play.passes(at(day(14), "18:00"))
    return play


def baseline(planned: int | None = 14, **changes: object) -> Play:
    """Return Ana's play in her diary days, the first dose planned; safety questions and label answered."""
    answered = Stepping(form_clean_at=at(FIRST_DOSE, "11:00"), label_ok_at=at(FIRST_DOSE, "11:00"))
    case = ana(
        stage=Stage.BASELINE,
        legs=(),
        counts=(),
        baseline=None,
        first_dose=None if planned is None else day(planned),
        stepping=answered,
    )
    return Play(replace(case, **changes), at(FIRST_DOSE, "12:00"))  # type: ignore[arg-type]  # named by the tests


def on_second() -> Play:
    """Return Ana's play at noon of her third day on the second step."""
    legs = (*ana().legs, Leg(day(14), 1, Dose(3000), LegKind.UP))
    case = ana(legs=legs, counts=(StepCount(taken=14), StepCount(taken=2)), enrolled_on=day(16))
    return Play(case, at(day(16), "12:00"))
