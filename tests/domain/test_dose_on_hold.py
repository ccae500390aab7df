"""A dose that is told while dose reminders are on hold: which day it is of."""

from __future__ import annotations

from domain.case import Outcome
from domain.commands.holding import Hospital
from domain.commands.telling import Tell
from tests.domain.courses import day
from tests.domain.play import Play, ana, at


def test_took_it_in_the_evening_of_a_hold_is_of_that_evening() -> None:
    """The evening that asked for a dose last has no answer and lies days back.

    Mutant: `dose_day` names that evening.
    """
    play = Play(ana(), at(day(0), "12:00"))
    play.passes(at(day(0), "21:06"))
    play.does(Hospital())
    play.passes(at(day(5), "21:05"))
    play.does(Tell("took it", play.now, message=77, outcome=Outcome.TAKEN))
    taken = [each.day for each in play.case.days if each.intake and each.intake.outcome is Outcome.TAKEN]
    assert taken == [day(5)]
