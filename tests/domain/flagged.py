"""An evening on which a red flag is said."""

from __future__ import annotations

from domain.case import Case
from domain.commands.alerting import (
    SayRedFlag,
)
from domain.effects import RedFlag
from domain.facts.alerting import Mistake
from tests.domain.play import FIRST_DOSE, Play, ana, at

NOW = at(FIRST_DOSE, "23:07")
SWOLLEN = SayRedFlag((RedFlag.ALLERGY,), FIRST_DOSE, pain_halves=16, message=77)
MISTYPED = Mistake.MISTYPED


def play_of(case: Case | None = None) -> Play:
    """Return a play on the evening of the first dose, its evening opened at 21:00."""
    play = Play(case or ana(), at(FIRST_DOSE, "20:00"))
    play.passes(NOW)
    return play


def labels(play: Play, notice: int = -1) -> list[str]:
    """Return the button keys of a notice."""
    return [choice.label for row in play.notices[notice].choices for choice in row]
