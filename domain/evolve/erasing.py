"""Folding the end of all facts about a person."""

from __future__ import annotations

from domain.case import Case, Stage
from domain.evolve.arms import arm
from domain.facts.erasing import Erased


@arm.register
def erased(fact: Erased, case: Case) -> Case:
    """Forget everything: storage keeps not even who it was."""
    del fact
    return Case(case.id, case.person, case.version, Stage.LEFT)
