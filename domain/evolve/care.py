"""Folding what a patient lets the team see."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.care import CareLeft, CareOffered, SharingChosen


@arm.register
def offered(fact: CareOffered, case: Case) -> Case:
    """Know the team that invites; what it may see is not asked yet."""
    return replace(case, care=replace(fact.care, sharing=None, patient_name=None))


@arm.register
def chosen(fact: SharingChosen, case: Case) -> Case:
    """Keep what the team may see."""
    if case.care is None:
        return case
    return replace(case, care=replace(case.care, sharing=fact.sharing, patient_name=fact.name))


@arm.register
def left(fact: CareLeft, case: Case) -> Case:
    """Keep the diary at home from now on."""
    del fact
    return replace(case, care=None)
