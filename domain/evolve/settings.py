"""Folding what a patient prefers."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.settings import PreferencesSet, PrescriberSet, SharingSet, WordingSet


@arm.register
def preferences_set(fact: PreferencesSet, case: Case) -> Case:
    """Keep what the patient prefers."""
    return replace(case, preferences=fact.preferences)


@arm.register
def wording(fact: WordingSet, case: Case) -> Case:
    """Keep whether the name is hidden: on a shared account it always is."""
    return replace(case, discreet=fact.hide or case.shared_account)


@arm.register
def sharing(fact: SharingSet, case: Case) -> Case:
    """A shared account hides the name; one's own again goes on doing so until something else is said."""
    return replace(case, shared_account=fact.shared, discreet=case.discreet or fact.shared)


@arm.register
def prescriber(fact: PrescriberSet, case: Case) -> Case:
    """Keep whom to call."""
    return replace(case, prescriber=fact.prescriber)
