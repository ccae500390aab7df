"""The way to the prescriber's word: with a team it is asked there, at home the patient reports it."""

from __future__ import annotations

from domain.case import Case
from domain.commands.holding import StartReport
from domain.commands.sharing import AskTeam
from domain.notices import Choice
from domain.questions import Purpose


def prescribers_word(case: Case, purpose: Purpose, label: str = "asked_prescriber") -> Choice:
    """Return the button that leads to the prescriber's word: asked of the team, or reported."""
    if case.care is not None and case.care.is_told:
        return Choice("ask_team", AskTeam(purpose))
    return Choice(label, StartReport(purpose))
