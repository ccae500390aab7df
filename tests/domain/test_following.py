"""What follows an evening's first prompt."""

from __future__ import annotations

from domain.commands.day import FollowUp, RatePain
from domain.commands.dosing import TakeDose
from domain.decide import decide
from domain.decision import NOTHING
from tests.domain.play import FIRST_DOSE, Play, ana, at


def test_an_evening_that_is_answered_is_not_asked_about_again() -> None:
    """A follow-up that comes all the same says nothing. Mutant: `ask_again` does not look what is open."""
    play = Play(ana(), at(FIRST_DOSE, "20:59"))
    play.passes(at(FIRST_DOSE, "21:05"))
    play.does(RatePain(FIRST_DOSE, 10))
    play.does(TakeDose(FIRST_DOSE))
    assert decide(play.case, FollowUp(FIRST_DOSE), at(FIRST_DOSE, "21:35")) == NOTHING
