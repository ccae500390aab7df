"""Folding the facts of what is at hand; the count goes down with the doses (`domain/evolve/day.py`)."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, Supply
from domain.evolve.arms import arm
from domain.facts.supply import LeadSet, OrderTold, SupplyCounted


@arm.register
def counted(fact: SupplyCounted, case: Case) -> Case:
    """Begin a new count."""
    return replace(case, supply=Supply(fact.stocks, fact.day))


@arm.register
def told(fact: OrderTold, case: Case) -> Case:
    """Remember that the order was spoken of."""
    return replace(case, supply=replace(case.supply, told=fact.day))


@arm.register
def lead(fact: LeadSet, case: Case) -> Case:
    """Keep how long the pharmacy takes."""
    return replace(case, own_lead=fact.days)
