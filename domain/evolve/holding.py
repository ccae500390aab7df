"""Folding the facts of holds."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.holding import HoldLifted, HoldOpened


@arm.register
def opened(fact: HoldOpened, case: Case) -> Case:
    """Put the hold beside the others."""
    return replace(case, holds=(*case.holds, fact.hold), holds_ever=fact.hold.number)


@arm.register
def lifted(fact: HoldLifted, case: Case) -> Case:
    """Take the hold away."""
    return replace(case, holds=tuple(h for h in case.holds if h.number != fact.number))
