"""What a member of the care team has done to a plan: by whom, on whose word, and how a diary is closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.dose import Dose
from domain.plan import Advance, Step

CONFIRMED_ABOVE = Dose(6000)
"""More than 6 mg a day wants another yes of the prescriber: FINAL went so far (Bruun 2024)."""

HIGHEST = Dose(50_000)
"""No plan goes above 50 mg a day: that is a whole tablet of naltrexone (its label), and no low dose."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who of the team did it, by the name of that time; who does not prescribe names whose word it is."""

    name: str
    on_word_of: str | None = None

    @property
    def said_by(self) -> str:
        """Whose word it is."""
        return self.on_word_of or self.name


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan as somebody of the team typed it: its steps, its ceiling a day, and what a step up waits for."""

    steps: tuple[Step, ...]
    ceiling: Dose
    advance: Advance

    @property
    def highest(self) -> Dose:
        """The highest dose of a day; a draft has one step at least."""
        return max(step.a_day for step in self.steps)


class Closing(StrEnum):
    """Why a team closes a diary."""

    FINISHED = "finished"
    LEFT = "left"
    """The patient is no longer treated there."""
    DIED = "died"
    """Nothing is ever sent to that chat again."""
