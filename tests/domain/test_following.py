"""What follows an evening's first prompt."""

from __future__ import annotations

from domain.commands.day import FollowUp, RatePain
from domain.commands.dosing import TakeDose
from domain.commands.team.base import TeamWake
from domain.decide import decide
from domain.decide.following import ask_morning_after
from domain.decision import NOTHING
from tests.domain.play import FIRST_DOSE, Play, ana, at


def test_an_evening_that_is_answered_is_not_asked_about_again() -> None:
    """A follow-up that comes all the same says nothing. Mutant: `ask_again` does not look what is open."""
    play = Play(ana(), at(FIRST_DOSE, "20:59"))
    play.passes(at(FIRST_DOSE, "21:05"))
    play.does(RatePain(FIRST_DOSE, 10))
    play.does(TakeDose(FIRST_DOSE))
    assert decide(play.case, FollowUp(FIRST_DOSE), at(FIRST_DOSE, "21:35")) == NOTHING


def test_a_dose_that_is_answered_is_not_asked_about_the_next_morning() -> None:
    """A question that comes all the same says nothing. Mutant: `ask_morning_after` asks whatever is known."""
    play = Play(ana(), at(FIRST_DOSE, "20:59"))
    play.passes(at(FIRST_DOSE, "21:05"))
    play.does(TakeDose(FIRST_DOSE))
    assert ask_morning_after(play.case, FIRST_DOSE, at(FIRST_DOSE, "23:35")) == NOTHING


def test_a_case_does_nothing_with_what_is_asked_of_a_team() -> None:
    """Another thing is decided there. Mutant: an arm without a register raises."""
    assert decide(ana(), TeamWake(), at(FIRST_DOSE, "12:00")) == NOTHING
