"""Folding what a patient prefers."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.settings import PreferencesSet


@arm.register
def preferences_set(fact: PreferencesSet, case: Case) -> Case:
    """Keep what the patient prefers."""
    return replace(case, preferences=fact.preferences)
