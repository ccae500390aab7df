"""A new plan that is typed: read as one on the day it was asked for, unless the text says something else."""

from __future__ import annotations

from bot.incoming import Typed
from bot.understand import Meaning
from domain.case import AskedFor, Case, Wanted
from domain.commands.replan import StartReplan, TypeNewPlan

NEW_PLAN = frozenset({"new plan", "my plan has changed", "the plan has changed"})
"""What may be typed instead of the button *My prescriber changed the plan*, which works as well."""


def plan_typed(event: Typed, meaning: Meaning, case: Case) -> TypeNewPlan | StartReplan | None:
    """Return the command of a new plan, or of the words that begin one; None: the text is about else."""
    said = " ".join(event.text.lower().rstrip(" .!").split())
    if said in NEW_PLAN:
        return StartReplan()
    wanted = case.new_plan is not None and case.new_plan.asked_on == case.today(event.at)
    if not wanted or case.asking != AskedFor(Wanted.NEW_PLAN) or _says_else(meaning):
        return None
    return TypeNewPlan(event.text) if any(character.isdigit() for character in said) else None


def _says_else(meaning: Meaning) -> bool:
    """Whether a text is about pain, a dose or a side effect; a lone number may be either: asked back."""
    rated = meaning.pain_halves is not None and not meaning.bare
    return rated or bool(meaning.dose or meaning.word or meaning.effects or meaning.mentions)
